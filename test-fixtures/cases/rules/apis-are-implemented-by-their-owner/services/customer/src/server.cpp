#include "gen/Customers.h"
#include "gen/customer.grpc.pb.h"
#include <httplib.h>

class CustomerServer final : public shop::v1::CustomerService::Service {
  grpc::Status Get(grpc::ServerContext *, const shop::v1::Customer *, shop::v1::Customer *) override { return grpc::Status::OK; }
};
class CustomersHandler : public CustomersIf {
  void rename(const std::string &) override {}
};
void serve(httplib::Server &server) {
  server.Put("/customers/:id", [](const httplib::Request &, httplib::Response &) {});
}
