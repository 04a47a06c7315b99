// Declarations after userver 2.4, those that the fixtures use.
#pragma once
#include <chrono>
#include <map>
#include <memory>
#include <string>

namespace userver::clients::http {
enum class HttpMethod { kGet, kPost, kHead, kPut, kDelete, kPatch, kOptions };
using Headers = std::map<std::string, std::string>;
class Response {
 public:
  std::string body() const;
};
class ResponseFuture {
 public:
  std::shared_ptr<Response> Get();
};
class Request final {
 public:
#define METHOD(M)                                              \
  Request& M() &;                                              \
  Request M() &&;                                              \
  Request& M(std::string url) &;                               \
  Request M(std::string url) &&;
  METHOD(get) METHOD(head) METHOD(delete_method)
#undef METHOD
#define METHOD(M)                                              \
  Request& M() &;                                              \
  Request M() &&;                                              \
  Request& M(std::string url, std::string data = {}) &;        \
  Request M(std::string url, std::string data = {}) &&;
  METHOD(post) METHOD(put) METHOD(patch)
#undef METHOD
  Request& method(HttpMethod method) &;
  Request method(HttpMethod method) &&;
  Request& set_custom_http_request_method(std::string method) &;
  Request set_custom_http_request_method(std::string method) &&;
  Request& url(const std::string& url) &;
  Request url(const std::string& url) &&;
  Request& data(std::string data) &;
  Request data(std::string data) &&;
  Request& headers(const Headers& headers) &;
  Request headers(const Headers& headers) &&;
  Request& timeout(std::chrono::milliseconds timeout) &;
  Request timeout(std::chrono::milliseconds timeout) &&;
  Request& retry(short retries) &;
  Request retry(short retries) &&;
  ResponseFuture async_perform();
  std::shared_ptr<Response> perform();
};
class Client {
 public:
  virtual ~Client() = default;
  virtual Request CreateRequest() = 0;
};
}  // namespace userver::clients::http
