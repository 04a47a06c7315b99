// Declarations and macros after oatpp 1.3 (client and controller), those that the fixtures use; the macros are shortened by hand.
#pragma once
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <unordered_map>

namespace oatpp {
class String {
 public:
  String() = default;
  String(const char* text);
  String(const std::string& text);
  String(std::nullptr_t);
  bool operator!=(std::nullptr_t) const;
  bool operator==(const char* text) const;
};
String operator+(const String& a, const String& b);

namespace data::share {
class StringTemplate {};
}  // namespace data::share

namespace network {
class Address {
 public:
  enum Family { IP_4 = 0, IP_6 = 1, UNSPEC = 255 };
  Address(const oatpp::String& pHost, unsigned short pPort, Family pFamily = UNSPEC);
};
class ClientConnectionProvider {
 public:
  virtual ~ClientConnectionProvider() = default;
};
namespace tcp::client {
class ConnectionProvider : public ClientConnectionProvider {
 public:
  explicit ConnectionProvider(const network::Address& address);
  static std::shared_ptr<ConnectionProvider> createShared(const network::Address& address);
};
}  // namespace tcp::client
}  // namespace network

namespace web::protocol::http::incoming {
class Response {};
class Request {};
}  // namespace web::protocol::http::incoming
namespace web::protocol::http::outgoing {
class Body {};
class Response {};
}  // namespace web::protocol::http::outgoing

namespace web::client {
class RequestExecutor {
 public:
  class ConnectionHandle {};
  using Headers = std::unordered_map<std::string, std::string>;
  virtual ~RequestExecutor() = default;
  virtual std::shared_ptr<protocol::http::incoming::Response> executeOnce(const String& method, const String& path, const Headers& headers,
                                                                         const std::shared_ptr<protocol::http::outgoing::Body>& body,
                                                                         const std::shared_ptr<ConnectionHandle>& connectionHandle = nullptr) = 0;
  std::shared_ptr<protocol::http::incoming::Response> execute(const String& method, const String& path, const Headers& headers,
                                                             const std::shared_ptr<protocol::http::outgoing::Body>& body,
                                                             const std::shared_ptr<ConnectionHandle>& connectionHandle = nullptr);
};
class HttpRequestExecutor : public RequestExecutor {
 public:
  explicit HttpRequestExecutor(const std::shared_ptr<network::ClientConnectionProvider>& connectionProvider);
  static std::shared_ptr<HttpRequestExecutor> createShared(const std::shared_ptr<network::ClientConnectionProvider>& connectionProvider);
  std::shared_ptr<protocol::http::incoming::Response> executeOnce(const String& method, const String& path, const Headers& headers,
                                                                 const std::shared_ptr<protocol::http::outgoing::Body>& body,
                                                                 const std::shared_ptr<ConnectionHandle>& connectionHandle = nullptr) override;
};
class ApiClient {
 public:
  using Headers = RequestExecutor::Headers;
  explicit ApiClient(const std::shared_ptr<RequestExecutor>& requestExecutor);
  data::share::StringTemplate parsePathTemplate(const String& name, const String& text);
  virtual std::shared_ptr<protocol::http::incoming::Response> executeRequest(const String& method, const data::share::StringTemplate& pathTemplate,
                                                                            const Headers& headers,
                                                                            const std::unordered_map<std::string, String>& pathParams,
                                                                            const std::shared_ptr<protocol::http::outgoing::Body>& body,
                                                                            const std::shared_ptr<RequestExecutor::ConnectionHandle>& connectionHandle);
};
#define API_CLIENT_INIT(NAME) \
  explicit NAME(const std::shared_ptr<oatpp::web::client::RequestExecutor>& requestExecutor) : oatpp::web::client::ApiClient(requestExecutor) {} \
  static std::shared_ptr<NAME> createShared(const std::shared_ptr<oatpp::web::client::RequestExecutor>& requestExecutor) {                       \
    return std::make_shared<NAME>(requestExecutor);                                                                                              \
  }
#define PATH(TYPE, NAME) const TYPE& NAME
#define BODY_STRING(TYPE, NAME) const TYPE& NAME
#define API_CALL(METHOD, PATH, NAME, ...)                                                                                      \
  const oatpp::data::share::StringTemplate Z_PATH_TEMPLATE_##NAME = parsePathTemplate(#NAME, PATH);                             \
  std::shared_ptr<oatpp::web::protocol::http::incoming::Response> NAME(                                                         \
      __VA_ARGS__ __VA_OPT__(, ) const std::shared_ptr<oatpp::web::client::RequestExecutor::ConnectionHandle>& __connectionHandle = nullptr) { \
    oatpp::web::client::ApiClient::Headers __headers;                                                                           \
    std::unordered_map<std::string, oatpp::String> __pathParams;                                                                \
    std::shared_ptr<oatpp::web::protocol::http::outgoing::Body> body;                                                           \
    return executeRequest(METHOD, Z_PATH_TEMPLATE_##NAME, __headers, __pathParams, body, __connectionHandle);                   \
  }
}  // namespace web::client

namespace web::server::api {
class Endpoint {
 public:
  class Info {
   public:
    static std::shared_ptr<Info> createShared();
    String name, path, method;
  };
};
class ApiController {
 protected:
  using EndpointInfoBuilder = std::function<std::shared_ptr<Endpoint::Info>()>;
  using Endpoints = std::list<std::shared_ptr<Endpoint>>;
  Endpoints m_endpoints;
  const String m_routerPrefix;

 public:
  std::shared_ptr<Endpoint::Info> getEndpointInfo(const std::string& endpointName);
  void setEndpointInfo(const std::string& endpointName, const std::shared_ptr<Endpoint::Info>& info);
  static std::shared_ptr<Endpoint> createEndpoint(Endpoints& endpoints, const std::shared_ptr<void>& handler, const EndpointInfoBuilder& infoBuilder);
};
#define ENDPOINT(METHOD, PATH, NAME)                                                                                            \
  std::shared_ptr<oatpp::web::server::api::Endpoint::Info> Z__EDNPOINT_INFO_GET_INSTANCE_##NAME() {                              \
    std::shared_ptr<oatpp::web::server::api::Endpoint::Info> info = getEndpointInfo(#NAME);                                     \
    if (!info) {                                                                                                                \
      info = oatpp::web::server::api::Endpoint::Info::createShared();                                                           \
      setEndpointInfo(#NAME, info);                                                                                             \
    }                                                                                                                           \
    return info;                                                                                                                \
  }                                                                                                                             \
  EndpointInfoBuilder Z__CREATE_ENDPOINT_INFO_##NAME = [this]() {                                                               \
    auto info = Z__EDNPOINT_INFO_GET_INSTANCE_##NAME();                                                                         \
    info->name = #NAME;                                                                                                         \
    info->path = ((m_routerPrefix != nullptr) ? m_routerPrefix + PATH : PATH);                                                  \
    info->method = METHOD;                                                                                                      \
    if (info->path == "") {                                                                                                     \
      info->path = "/";                                                                                                         \
    }                                                                                                                           \
    return info;                                                                                                                \
  };                                                                                                                            \
  const std::shared_ptr<oatpp::web::server::api::Endpoint> Z__ENDPOINT_##NAME = createEndpoint(m_endpoints, nullptr, Z__CREATE_ENDPOINT_INFO_##NAME); \
  std::shared_ptr<oatpp::web::protocol::http::outgoing::Response> NAME()
}  // namespace web::server::api
}  // namespace oatpp
