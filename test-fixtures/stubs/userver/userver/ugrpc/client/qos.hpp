// Declarations after userver 2.4, those that the fixtures use.
#pragma once
#include <memory>
#include <string>

namespace grpc {
class ClientContext {};
}  // namespace grpc
namespace userver::ugrpc::client {
struct Qos {};
template <typename Response>
class ResponseFuture {
 public:
  Response Get();
};
template <typename Request, typename Response>
class OutputStream {
 public:
  bool Write(const Request& request);
  Response Finish();
};
}  // namespace userver::ugrpc::client
namespace userver::ugrpc::server {
class ServiceBase {
 public:
  virtual ~ServiceBase() = default;
};
class CallContext {};
template <typename Response>
class Result {};
}  // namespace userver::ugrpc::server
