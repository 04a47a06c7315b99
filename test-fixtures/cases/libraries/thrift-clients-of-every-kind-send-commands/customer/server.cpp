#include "order/CustomerService.h"

class Handler final : public crm::CustomerServiceIf {
 public:
  void GetCustomer(crm::Customer& out, const std::string& id) override { out.id = id; }
  void UpdateCustomer(const crm::Customer&) override {}
};
