#include "gen/Customers.h"
#include "gen/customer.grpc.pb.h"
#include <httplib.h>

// expect: ssot-api-shadow order-service implement api:shop.v1.CustomerService
class Mock final : public shop::v1::CustomerService::Service {
  grpc::Status Get(grpc::ServerContext *, const shop::v1::Customer *, shop::v1::Customer *) override { return grpc::Status::OK; }
};
class Callbacks final : public shop::v1::CustomerService::CallbackService {};  // expect: ssot-api-shadow order-service implement api:shop.v1.CustomerService

void run(grpc::ServerContext &context, shop::v1::Customer &request) {
  shop::v1::CustomerService::AsyncService service;
  service.RequestGet(&context, &request);  // expect: ssot-api-shadow order-service implement api:shop.v1.CustomerService/Get
}

class CustomersHandler : public CustomersIf {  // expect: ssot-api-shadow order-service implement api:Customers
  void rename(const std::string &) override {}
};

void serve(httplib::Server &server) {
  server.Post("/orders", [](const httplib::Request &, httplib::Response &) {});
  server.Put("/customers/:id", [](const httplib::Request &, httplib::Response &) {});  // expect: ssot-api-shadow order-service implement api:PUT /customers/:id
}
