// Declarations after brpc 1.17, those that the fixtures use; its services are protobuf's own.
#pragma once
#include <google/protobuf/service.h>

#include <string>

namespace brpc {
class Controller : public google::protobuf::RpcController {
 public:
  Controller();
  void Reset() override;
  bool Failed() const override;
  std::string ErrorText() const override;
  void StartCancel() override;
  void SetFailed(const std::string& reason) override;
  bool IsCanceled() const override;
  void NotifyOnCancel(google::protobuf::Closure* closure) override;
};
class ChannelOptions {};
class Channel : public google::protobuf::RpcChannel {
 public:
  int Init(const char* naming_service_url, const ChannelOptions* options);
  void CallMethod(const google::protobuf::MethodDescriptor* method, google::protobuf::RpcController* controller, const google::protobuf::Message* request,
                  google::protobuf::Message* response, google::protobuf::Closure* done) override;
};
}  // namespace brpc
