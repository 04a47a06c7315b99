// Declarations after drogon 1.9 (its HTTP part), those that the fixtures use.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace Json {
class Value {};
}  // namespace Json

namespace drogon {
enum HttpMethod { Get = 0, Post, Head, Put, Delete, Options, Patch, Invalid };
enum class ReqResult { Ok };
class HttpRequest;
class HttpResponse;
using HttpRequestPtr = std::shared_ptr<HttpRequest>;
using HttpResponsePtr = std::shared_ptr<HttpResponse>;
using HttpReqCallback = std::function<void(ReqResult, const HttpResponsePtr&)>;

class HttpRequest {
 public:
  virtual ~HttpRequest() {}
  virtual void setMethod(const HttpMethod method) = 0;
  virtual void setPath(const std::string& path) = 0;
  virtual void setPath(std::string&& path) = 0;
  virtual void setBody(const std::string& body) = 0;
  virtual void setParameter(const std::string& key, const std::string& value) = 0;
  static HttpRequestPtr newHttpRequest();
  static HttpRequestPtr newHttpJsonRequest(const Json::Value& data);
  static HttpRequestPtr newHttpFormPostRequest();
};
class HttpResponse {
 public:
  static HttpResponsePtr newHttpResponse();
};

class HttpClient;
using HttpClientPtr = std::shared_ptr<HttpClient>;
class HttpClient {
 public:
  virtual ~HttpClient() {}
  virtual void sendRequest(const HttpRequestPtr& req, const HttpReqCallback& callback, double timeout = 0) = 0;
  std::pair<ReqResult, HttpResponsePtr> sendRequest(const HttpRequestPtr& req, double timeout = 0);
  HttpResponsePtr sendRequestCoro(HttpRequestPtr req, double timeout = 0);
  static HttpClientPtr newHttpClient(const std::string& ip, uint16_t port, bool useSSL = false, void* loop = nullptr);
  static HttpClientPtr newHttpClient(const std::string& hostString, void* loop = nullptr);
};

namespace internal {
class HttpConstraint {
 public:
  HttpConstraint(HttpMethod method);
  HttpConstraint(const std::string& filterName);
  HttpConstraint(const char* filterName);
};
}  // namespace internal

class HttpAppFramework {
 public:
  template <typename FUNCTION>
  HttpAppFramework& registerHandler(const std::string& pathPattern, FUNCTION&& function,
                                    const std::vector<internal::HttpConstraint>& filtersAndMethods = {}, const std::string& handlerName = "") {
    return *this;
  }
  void run();
};
HttpAppFramework& app();

template <typename T, bool AutoCreation = true>
class HttpController {
 protected:
  template <typename FUNCTION>
  static void registerMethod(FUNCTION&& function, const std::string& pattern, const std::vector<internal::HttpConstraint>& filtersAndMethods = {},
                             bool classNameInPath = true, const std::string& handlerName = "") {}
};
#define METHOD_LIST_BEGIN static void initPathRouting() {
#define METHOD_ADD(method, pattern, ...) registerMethod(&method, pattern, {__VA_ARGS__}, true, #method)
#define ADD_METHOD_TO(method, path_pattern, ...) registerMethod(&method, path_pattern, {__VA_ARGS__}, false, #method)
#define METHOD_LIST_END }
}  // namespace drogon
