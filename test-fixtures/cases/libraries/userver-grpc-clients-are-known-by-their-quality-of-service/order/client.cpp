#include "customer_client.usrv.pb.hpp"

namespace v1 = shop::customer::v1;

class Customers {
 public:
  explicit Customers(v1::CustomerServiceClient& client) : client_(client) {}
  void save(const v1::Customer& customer) {
    client_.GetCustomer(v1::Empty());
    client_.UpdateCustomer(customer);  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/UpdateCustomer
    auto future = client_.AsyncUpdateCustomer(customer);  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/UpdateCustomer
    future.Get();
    auto stream = client_.ImportCustomers();  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/ImportCustomers
    stream.Write(customer);
    stream.Finish();
  }

 private:
  v1::CustomerServiceClient& client_;
};

class Facade final : public v1::CustomerServiceBase {  // expect: ssot-api-shadow order-service implement api:shop.customer.v1.CustomerService
 public:
  UpdateCustomerResult UpdateCustomer(userver::ugrpc::server::CallContext&, v1::Customer&&) override { return {}; }
};

// Of the same name, but with nothing of userver's in it.
struct LocalClient {
  void UpdateCustomer(const v1::Customer&) {}
};

void local(LocalClient& client) { client.UpdateCustomer({}); }
