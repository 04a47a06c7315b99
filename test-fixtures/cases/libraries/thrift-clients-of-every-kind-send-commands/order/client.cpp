// Synchronous, concurrent and callback clients; half calls; the base's method of an extended service.
#include "order/CustomerService.h"

using crm::Customer;

class Customers {
 public:
  explicit Customers(std::shared_ptr<apache::thrift::protocol::TProtocol> prot) : client_(std::make_unique<crm::CustomerServiceClient>(prot)) {}
  Customer get(const std::string& id) {
    Customer customer;
    client_->GetCustomer(customer, id);
    return customer;
  }
  void save(const Customer& customer) { client_->UpdateCustomer(customer); }  // expect: ssot-api-command order-service command api:CustomerService/UpdateCustomer

 private:
  std::unique_ptr<crm::CustomerServiceClient> client_;
};

void halves(crm::CustomerServiceClient& client, const Customer& customer) {
  client.send_UpdateCustomer(customer);  // expect: ssot-api-command order-service command api:CustomerService/UpdateCustomer
  client.recv_UpdateCustomer();
  client.send_GetCustomer("7");
}

void concurrent(crm::CustomerServiceConcurrentClient& client, const Customer& customer) {
  client.UpdateCustomer(customer);  // expect: ssot-api-command order-service command api:CustomerService/UpdateCustomer
}

void called_back(crm::CustomerServiceCobClient& client, const Customer& customer) {
  client.UpdateCustomer([](crm::CustomerServiceCobClient* done) { done->recv_UpdateCustomer(); }, customer);  // expect: ssot-api-command order-service command api:CustomerService/UpdateCustomer
}

void called_back_by_template(crm::CustomerServiceProtocolCobClient& client, const Customer& customer) {
  client.UpdateCustomer([](crm::CustomerServiceProtocolCobClient* done) { done->recv_UpdateCustomer(); }, customer);  // expect: ssot-api-command order-service command api:CustomerService/UpdateCustomer
}

void by_interface(crm::CustomerServiceCobClIf& client, const Customer& customer) {
  client.UpdateCustomer([](crm::CustomerServiceCobClient*) {}, customer);  // expect: ssot-api-command order-service command api:CustomerService/UpdateCustomer
}

void extended(crm::PremiumServiceClient& client, const Customer& customer) {
  client.UpdateCustomer(customer);  // expect: ssot-api-command order-service command api:CustomerService/UpdateCustomer
  client.Upgrade("7");
}

void null_object(const Customer& customer) {
  crm::CustomerServiceNull nobody;
  nobody.UpdateCustomer(customer);
}
