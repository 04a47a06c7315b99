#include "order/CustomerService.h"

class CustomerFacade : public crm::CustomerServiceIf {  // expect: ssot-api-shadow order-service implement api:CustomerService
 public:
  void GetCustomer(crm::Customer& out, const std::string& id) override { out.id = id; }
  void UpdateCustomer(const crm::Customer& customer) override { last_ = customer.email; }

 private:
  std::string last_;
};

class AsyncFacade : public crm::CustomerServiceCobSvIf {  // expect: ssot-api-shadow order-service implement api:CustomerService
 public:
  void UpdateCustomer(std::function<void()> cob, const crm::Customer&) override { cob(); }
};
