// A double of the stub records; a server base implemented here shadows the owner's API.
#include "customer.grpc.pb.h"

namespace v1 = shop::customer::v1;

class FakeAsync : public v1::CustomerService::StubInterface::async_interface {
 public:
  void UpdateCustomer(grpc::ClientContext*, const v1::Customer* request, v1::Empty*, std::function<void(grpc::Status)> done) override {
    last = request->id;
    done(grpc::Status::OK);
  }
  void UpdateCustomer(grpc::ClientContext*, const v1::Customer* request, v1::Empty*, grpc::ClientUnaryReactor*) override { last = request->id; }
  void ImportCustomers(grpc::ClientContext*, v1::Empty*, grpc::ClientWriteReactor<v1::Customer>*) override {}
  std::string last;
};

void rehearse() {
  FakeAsync fake;
  v1::Customer customer;
  v1::Empty reply;
  fake.UpdateCustomer(nullptr, &customer, &reply, [](grpc::Status) {});
}

class CustomerFacade final : public v1::CustomerService::Service {  // expect: ssot-api-shadow order-service implement api:shop.customer.v1.CustomerService
 public:
  grpc::Status UpdateCustomer(grpc::ServerContext*, const v1::Customer* request, v1::Empty*) override {
    last_ = request->id;
    return grpc::Status::OK;
  }

 private:
  std::string last_;
};

class CallbackFacade : public v1::CustomerService::CallbackService {  // expect: ssot-api-shadow order-service implement api:shop.customer.v1.CustomerService
  grpc::ServerUnaryReactor* UpdateCustomer(grpc::CallbackServerContext*, const v1::Customer*, v1::Empty*) override { return nullptr; }
};

void serve(v1::CustomerService::AsyncService& service, grpc::ServerCompletionQueue* queue, grpc::ServerContext& context, v1::Customer& request,
           grpc::ServerAsyncResponseWriter<v1::Empty>& responder) {
  service.RequestUpdateCustomer(&context, &request, &responder, queue, queue, nullptr);  // expect: ssot-api-shadow order-service implement api:shop.customer.v1.CustomerService/UpdateCustomer
}
