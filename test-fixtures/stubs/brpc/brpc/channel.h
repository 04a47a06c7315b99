// Declarations after brpc 1.17, those that the fixtures use; its services are protobuf's own.
#pragma once
#include <google/protobuf/service.h>

#include <string>

namespace brpc {
enum HttpMethod { HTTP_METHOD_DELETE = 0, HTTP_METHOD_GET = 1, HTTP_METHOD_HEAD = 2, HTTP_METHOD_POST = 3, HTTP_METHOD_PUT = 4 };
class URI {
 public:
  void operator=(const std::string& url);
  void operator=(const char* url);
  int SetHttpURL(const std::string& url);
  void set_path(const std::string& path);
  void SetQuery(const std::string& key, const std::string& value);
};
class HttpHeader {
 public:
  URI& uri();
  void set_method(HttpMethod method);
  void set_content_type(const std::string& type);
  void SetHeader(const std::string& key, const std::string& value);
};
class Controller : public google::protobuf::RpcController {
 public:
  Controller();
  HttpHeader& http_request();
  HttpHeader& http_response();
  void Reset() override;
  bool Failed() const override;
  std::string ErrorText() const override;
  void StartCancel() override;
  void SetFailed(const std::string& reason) override;
  bool IsCanceled() const override;
  void NotifyOnCancel(google::protobuf::Closure* closure) override;
};
struct ChannelOptions {
  std::string protocol;
  int timeout_ms;
};
class Channel : public google::protobuf::RpcChannel {
 public:
  int Init(const char* naming_service_url, const ChannelOptions* options);
  void CallMethod(const google::protobuf::MethodDescriptor* method, google::protobuf::RpcController* controller, const google::protobuf::Message* request,
                  google::protobuf::Message* response, google::protobuf::Closure* done) override;
};
}  // namespace brpc
