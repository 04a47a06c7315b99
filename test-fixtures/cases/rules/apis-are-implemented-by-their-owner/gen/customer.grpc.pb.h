// The shape of what protoc's gRPC plugin writes, with one method.
#pragma once
#include <grpcpp/impl/service_type.h>
#include <grpcpp/server_context.h>

namespace shop::v1 {
struct Customer {};

class CustomerService final {
public:
  static constexpr char const *service_full_name() { return "shop.v1.CustomerService"; }
  class Service : public ::grpc::Service {
  public:
    virtual ::grpc::Status Get(::grpc::ServerContext *context, const Customer *request, Customer *response);
  };
  template <class BaseClass> class WithAsyncMethod_Get : public BaseClass {
  public:
    void RequestGet(::grpc::ServerContext *context, Customer *request) {}
  };
  typedef WithAsyncMethod_Get<Service> AsyncService;
  template <class BaseClass> class WithCallbackMethod_Get : public BaseClass {};
  typedef WithCallbackMethod_Get<Service> CallbackService;
};
} // namespace shop::v1
