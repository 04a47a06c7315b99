#include "customer.grpc.pb.h"

namespace v1 = shop::customer::v1;

class Front final : public v1::CustomerService::Service {
 public:
  explicit Front(v1::CustomerService::StubInterface& stub) : stub_(stub) {}
  grpc::Status UpdateCustomer(grpc::ServerContext*, const v1::Customer* request, v1::Empty* reply) override {
    grpc::ClientContext context;
    return stub_.UpdateCustomer(&context, *request, reply);
  }

 private:
  v1::CustomerService::StubInterface& stub_;
};
