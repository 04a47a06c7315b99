// The shape of what userver's protoc plugin 2.4 generates for shop.customer.v1.CustomerService, shortened by hand.
#pragma once
#include <userver/ugrpc/client/qos.hpp>

namespace shop::customer::v1 {
struct Customer {
  std::string id, email;
};
struct Empty {};

class CustomerServiceClient final {
 public:
  Customer GetCustomer(const Empty& request, std::unique_ptr<::grpc::ClientContext> context = std::make_unique<::grpc::ClientContext>(),
                       const ::userver::ugrpc::client::Qos& qos = {}) const;
  Empty UpdateCustomer(const Customer& request, std::unique_ptr<::grpc::ClientContext> context = std::make_unique<::grpc::ClientContext>(),
                       const ::userver::ugrpc::client::Qos& qos = {}) const;
  ::userver::ugrpc::client::ResponseFuture<Empty> AsyncUpdateCustomer(const Customer& request,
                                                                     std::unique_ptr<::grpc::ClientContext> context = std::make_unique<::grpc::ClientContext>(),
                                                                     const ::userver::ugrpc::client::Qos& qos = {}) const;
  ::userver::ugrpc::client::OutputStream<Customer, Empty> ImportCustomers(std::unique_ptr<::grpc::ClientContext> context = std::make_unique<::grpc::ClientContext>(),
                                                                         const ::userver::ugrpc::client::Qos& qos = {}) const;
};

class CustomerServiceBase : public ::userver::ugrpc::server::ServiceBase {
 public:
  using UpdateCustomerResult = ::userver::ugrpc::server::Result<Empty>;
  virtual UpdateCustomerResult UpdateCustomer(::userver::ugrpc::server::CallContext& context, Customer&& request);
};
}  // namespace shop::customer::v1
