// The shape of what grpc_cpp_plugin generates, shortened by hand.
#pragma once
#include <memory>

namespace shop::customer::v1 {
struct Req {};
struct Resp {};
struct Status {};
struct Context {};

class CustomerService final {
 public:
  static constexpr char const* service_full_name() { return "shop.customer.v1.CustomerService"; }
  class StubInterface {
   public:
    virtual ~StubInterface() {}
    virtual Status Lookup(Context* context, const Req& request, Resp* response) = 0;
    virtual Status Rename(Context* context, const Req& request, Resp* response) = 0;
    virtual Status Create(Context* context, const Req& request, Resp* response) = 0;
  };
  class Stub final : public StubInterface {
   public:
    Status Lookup(Context* context, const Req& request, Resp* response) override;
    Status Rename(Context* context, const Req& request, Resp* response) override;
    Status Create(Context* context, const Req& request, Resp* response) override;
  };
  static std::unique_ptr<Stub> NewStub();
};
}  // namespace shop::customer::v1
