#include "shop/CustomerService.h"

class Orders {
 public:
  explicit Orders(std::shared_ptr<crm::CustomerServiceIf> customers) : customers_(std::move(customers)) {}
  void correct(const std::string& id) {
    std::string name;
    customers_->GetCustomer(name, id);
    customers_->Rename(id, name + "!");  // expect: ssot-api-command order-service command api:CustomerService/Rename
  }

 private:
  std::shared_ptr<crm::CustomerServiceIf> customers_;
};

void wire() { Orders(std::make_shared<crm::CustomerServiceClient>()).correct("7"); }
