// The shape of what grpc_cpp_plugin 1.51 generates for shop.customer.v1.CustomerService, shortened by hand: the messages are plain structs and
// each kind of call has one rpc.
#pragma once
#include <grpcpp/generic/generic_stub.h>
#include <grpcpp/grpcpp.h>
#include <grpcpp/support/sync_stream.h>

#include <functional>
#include <memory>
#include <string>

namespace shop::customer::v1 {

struct Customer { std::string id, email; };
struct CustomerId { std::string id; };
struct Empty {};

}  // namespace shop::customer::v1

namespace grpc {
#define MESSAGE(T)                                           \
  template <>                                                \
  class SerializationTraits<::shop::customer::v1::T> {       \
   public:                                                   \
    static Status Serialize(const ::shop::customer::v1::T&, ByteBuffer*, bool*); \
    static Status Deserialize(ByteBuffer*, ::shop::customer::v1::T*); \
  };
MESSAGE(Customer)
MESSAGE(Empty)
#undef MESSAGE
}  // namespace grpc

namespace shop::customer::v1 {

class CustomerService final {
 public:
  static constexpr char const* service_full_name() { return "shop.customer.v1.CustomerService"; }

  class StubInterface {
   public:
    virtual ~StubInterface() {}
    virtual ::grpc::Status GetCustomer(::grpc::ClientContext* context, const CustomerId& request, Customer* response) = 0;
    virtual ::grpc::Status UpdateCustomer(::grpc::ClientContext* context, const Customer& request, Empty* response) = 0;
    std::unique_ptr<::grpc::ClientAsyncResponseReaderInterface<Empty>> AsyncUpdateCustomer(::grpc::ClientContext* context, const Customer& request, ::grpc::CompletionQueue* cq) {
      return std::unique_ptr<::grpc::ClientAsyncResponseReaderInterface<Empty>>(AsyncUpdateCustomerRaw(context, request, cq));
    }
    std::unique_ptr<::grpc::ClientAsyncResponseReaderInterface<Empty>> PrepareAsyncUpdateCustomer(::grpc::ClientContext* context, const Customer& request, ::grpc::CompletionQueue* cq) {
      return std::unique_ptr<::grpc::ClientAsyncResponseReaderInterface<Empty>>(PrepareAsyncUpdateCustomerRaw(context, request, cq));
    }
    std::unique_ptr<::grpc::ClientReaderInterface<Customer>> ListCustomers(::grpc::ClientContext* context, const Empty& request) {
      return std::unique_ptr<::grpc::ClientReaderInterface<Customer>>(ListCustomersRaw(context, request));
    }
    std::unique_ptr<::grpc::ClientWriterInterface<Customer>> ImportCustomers(::grpc::ClientContext* context, Empty* response) {
      return std::unique_ptr<::grpc::ClientWriterInterface<Customer>>(ImportCustomersRaw(context, response));
    }
    std::unique_ptr<::grpc::ClientReaderWriterInterface<Customer, Empty>> SyncCustomers(::grpc::ClientContext* context) {
      return std::unique_ptr<::grpc::ClientReaderWriterInterface<Customer, Empty>>(SyncCustomersRaw(context));
    }
    class async_interface {
     public:
      virtual ~async_interface() {}
      virtual void UpdateCustomer(::grpc::ClientContext* context, const Customer* request, Empty* response, std::function<void(::grpc::Status)>) = 0;
      virtual void UpdateCustomer(::grpc::ClientContext* context, const Customer* request, Empty* response, ::grpc::ClientUnaryReactor* reactor) = 0;
      virtual void ImportCustomers(::grpc::ClientContext* context, Empty* response, ::grpc::ClientWriteReactor<Customer>* reactor) = 0;
    };
    virtual class async_interface* async() { return nullptr; }
    class async_interface* experimental_async() { return async(); }

   private:
    virtual ::grpc::ClientAsyncResponseReaderInterface<Empty>* AsyncUpdateCustomerRaw(::grpc::ClientContext*, const Customer&, ::grpc::CompletionQueue*) = 0;
    virtual ::grpc::ClientAsyncResponseReaderInterface<Empty>* PrepareAsyncUpdateCustomerRaw(::grpc::ClientContext*, const Customer&, ::grpc::CompletionQueue*) = 0;
    virtual ::grpc::ClientReaderInterface<Customer>* ListCustomersRaw(::grpc::ClientContext*, const Empty&) = 0;
    virtual ::grpc::ClientWriterInterface<Customer>* ImportCustomersRaw(::grpc::ClientContext*, Empty*) = 0;
    virtual ::grpc::ClientReaderWriterInterface<Customer, Empty>* SyncCustomersRaw(::grpc::ClientContext*) = 0;
  };

  class Stub final : public StubInterface {
   public:
    Stub(const std::shared_ptr<::grpc::ChannelInterface>& channel);
    ::grpc::Status GetCustomer(::grpc::ClientContext* context, const CustomerId& request, Customer* response) override;
    ::grpc::Status UpdateCustomer(::grpc::ClientContext* context, const Customer& request, Empty* response) override;
    std::unique_ptr<::grpc::ClientWriter<Customer>> ImportCustomers(::grpc::ClientContext* context, Empty* response) {
      return std::unique_ptr<::grpc::ClientWriter<Customer>>(ImportCustomersRaw(context, response));
    }
    class async final : public StubInterface::async_interface {
     public:
      void UpdateCustomer(::grpc::ClientContext* context, const Customer* request, Empty* response, std::function<void(::grpc::Status)>) override;
      void UpdateCustomer(::grpc::ClientContext* context, const Customer* request, Empty* response, ::grpc::ClientUnaryReactor* reactor) override;
      void ImportCustomers(::grpc::ClientContext* context, Empty* response, ::grpc::ClientWriteReactor<Customer>* reactor) override;
    };
    class async* async() override { return &async_stub_; }

   private:
    class async async_stub_;
    ::grpc::ClientAsyncResponseReader<Empty>* AsyncUpdateCustomerRaw(::grpc::ClientContext*, const Customer&, ::grpc::CompletionQueue*) override;
    ::grpc::ClientAsyncResponseReader<Empty>* PrepareAsyncUpdateCustomerRaw(::grpc::ClientContext*, const Customer&, ::grpc::CompletionQueue*) override;
    ::grpc::ClientReader<Customer>* ListCustomersRaw(::grpc::ClientContext*, const Empty&) override;
    ::grpc::ClientWriter<Customer>* ImportCustomersRaw(::grpc::ClientContext*, Empty*) override;
    ::grpc::ClientReaderWriter<Customer, Empty>* SyncCustomersRaw(::grpc::ClientContext*) override;
  };
  static std::unique_ptr<Stub> NewStub(const std::shared_ptr<::grpc::ChannelInterface>& channel, const ::grpc::StubOptions& options = ::grpc::StubOptions());

  class Service : public ::grpc::Service {
   public:
    virtual ::grpc::Status GetCustomer(::grpc::ServerContext* context, const CustomerId* request, Customer* response);
    virtual ::grpc::Status UpdateCustomer(::grpc::ServerContext* context, const Customer* request, Empty* response);
  };
  template <class BaseClass>
  class WithAsyncMethod_UpdateCustomer : public BaseClass {
   public:
    void RequestUpdateCustomer(::grpc::ServerContext*, Customer*, ::grpc::ServerAsyncResponseWriter<Empty>*, ::grpc::CompletionQueue*, ::grpc::ServerCompletionQueue*, void*) {}
  };
  typedef WithAsyncMethod_UpdateCustomer<Service> AsyncService;
  template <class BaseClass>
  class WithCallbackMethod_UpdateCustomer : public BaseClass {
   public:
    virtual ::grpc::ServerUnaryReactor* UpdateCustomer(::grpc::CallbackServerContext*, const Customer*, Empty*) { return nullptr; }
  };
  typedef WithCallbackMethod_UpdateCustomer<Service> CallbackService;
};

}  // namespace shop::customer::v1
