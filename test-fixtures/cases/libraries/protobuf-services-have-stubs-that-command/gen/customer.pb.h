// The shape of what protoc 3.21 generates with cc_generic_services for shop.customer.v1.CustomerService, shortened by hand.
#pragma once
#include <google/protobuf/empty.pb.h>
#include <google/protobuf/service.h>

namespace shop::customer::v1 {
using Customer = ::google::protobuf::Empty;
using Empty = ::google::protobuf::Empty;

class CustomerService : public ::google::protobuf::Service {
 public:
  virtual void GetCustomer(::google::protobuf::RpcController* controller, const Customer* request, Customer* response, ::google::protobuf::Closure* done);
  virtual void UpdateCustomer(::google::protobuf::RpcController* controller, const Customer* request, Empty* response, ::google::protobuf::Closure* done);
  const ::google::protobuf::ServiceDescriptor* GetDescriptor() override;
  void CallMethod(const ::google::protobuf::MethodDescriptor* method, ::google::protobuf::RpcController* controller, const ::google::protobuf::Message* request,
                  ::google::protobuf::Message* response, ::google::protobuf::Closure* done) override;
  const ::google::protobuf::Message& GetRequestPrototype(const ::google::protobuf::MethodDescriptor* method) const override;
  const ::google::protobuf::Message& GetResponsePrototype(const ::google::protobuf::MethodDescriptor* method) const override;
};

class CustomerService_Stub : public CustomerService {
 public:
  CustomerService_Stub(::google::protobuf::RpcChannel* channel);
  ::google::protobuf::RpcChannel* channel() { return nullptr; }
  void GetCustomer(::google::protobuf::RpcController* controller, const Customer* request, Customer* response, ::google::protobuf::Closure* done) override;
  void UpdateCustomer(::google::protobuf::RpcController* controller, const Customer* request, Empty* response, ::google::protobuf::Closure* done) override;
};
}  // namespace shop::customer::v1
