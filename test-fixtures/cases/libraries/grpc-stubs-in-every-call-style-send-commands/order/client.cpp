// Blocking, asynchronous, callback and streaming calls; reading replies off a stream is no further command.
#include "customer.grpc.pb.h"

namespace v1 = shop::customer::v1;
using v1::CustomerService;

class CustomerClient {
 public:
  explicit CustomerClient(const std::shared_ptr<grpc::Channel>& channel) : stub_(CustomerService::NewStub(channel)) {}

  v1::Customer get(const std::string& id) {
    grpc::ClientContext context;
    v1::Customer customer;
    stub_->GetCustomer(&context, v1::CustomerId{id}, &customer);
    return customer;
  }

  bool update(const v1::Customer& customer) {
    grpc::ClientContext context;
    v1::Empty reply;
    grpc::Status status = stub_->UpdateCustomer(&context, customer, &reply);  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/UpdateCustomer
    return status.ok();
  }

  void later(const v1::Customer& customer, grpc::CompletionQueue& queue) {
    grpc::ClientContext context;
    auto call = stub_->PrepareAsyncUpdateCustomer(&context, customer, &queue);  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/UpdateCustomer
    call->StartCall();
    v1::Empty reply;
    grpc::Status status;
    call->Finish(&reply, &status, nullptr);
    auto other = stub_->AsyncUpdateCustomer(&context, customer, &queue);  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/UpdateCustomer
    other->Finish(&reply, &status, nullptr);
  }

  void called_back(const v1::Customer& customer, v1::Empty& reply, grpc::ClientContext& context) {
    stub_->async()->UpdateCustomer(&context, &customer, &reply, [](grpc::Status status) { (void)status.ok(); });  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/UpdateCustomer
  }

  void stream(const v1::Customer& customer) {
    grpc::ClientContext context;
    v1::Empty reply;
    auto writer = stub_->ImportCustomers(&context, &reply);  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/ImportCustomers
    writer->Write(customer);
    writer->WritesDone();
    writer->Finish();
    auto both = stub_->SyncCustomers(&context);  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/SyncCustomers
    both->Write(customer);
    auto reader = stub_->ListCustomers(&context, v1::Empty());
    v1::Customer next;
    while (reader->Read(&next)) both->Write(next);
  }

 private:
  std::unique_ptr<CustomerService::Stub> stub_;
};

class Importer : public grpc::ClientWriteReactor<v1::Customer> {
 public:
  explicit Importer(CustomerService::StubInterface& stub) {
    stub.async()->ImportCustomers(&context_, &reply_, this);  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/ImportCustomers
    StartCall();
  }
  void OnDone(const grpc::Status&) override {}

 private:
  grpc::ClientContext context_;
  v1::Empty reply_;
};

void untyped(grpc::GenericStub& stub, grpc::ClientContext& context, const grpc::ByteBuffer& request, grpc::ByteBuffer& reply, grpc::CompletionQueue& queue) {
  auto call = stub.PrepareUnaryCall(&context, "/shop.customer.v1.CustomerService/UpdateCustomer", request, &queue);  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/UpdateCustomer
  stub.UnaryCall(&context, "/shop.customer.v1.CustomerService/GetCustomer", grpc::StubOptions(), &request, &reply, [](grpc::Status) {});
}

// A method by its name commands where it is handed over, whoever calls it in the end.
template <class Stub, class Request, class Reply>
grpc::Status retry(Stub& stub, grpc::Status (Stub::*method)(grpc::ClientContext*, const Request&, Reply*), const Request& request, Reply* reply) {
  for (int i = 0; i < 3; ++i) {
    grpc::ClientContext context;
    if (grpc::Status status = (stub.*method)(&context, request, reply); status.ok()) return status;
  }
  return grpc::Status::CANCELLED;
}

void retried(CustomerService::Stub& stub, const v1::Customer& customer, const v1::CustomerId& id) {
  v1::Empty done;
  v1::Customer found;
  retry(stub, &CustomerService::Stub::GetCustomer, id, &found);
  retry(stub, &CustomerService::Stub::UpdateCustomer, customer, &done);  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/UpdateCustomer
  auto method = &CustomerService::Stub::UpdateCustomer;
  grpc::ClientContext context;
  (stub.*method)(&context, customer, &done);  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/UpdateCustomer
}
