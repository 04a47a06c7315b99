// Whom a client asks: an address in a connection provider, which an executor was made with.
#include <oatpp/web/client/ApiClient.hpp>

using oatpp::String;
using oatpp::network::tcp::client::ConnectionProvider;
using oatpp::web::client::HttpRequestExecutor;

class KnownApi : public oatpp::web::client::ApiClient {
 public:
  API_CLIENT_INIT(KnownApi)
  API_CALL("PUT", "/customers/{id}", put, PATH(String, id))  // expect: ssot-api-command order-service command api:PUT customer-service/customers/{id}
};

class OtherApi : public oatpp::web::client::ApiClient {
 public:
  API_CLIENT_INIT(OtherApi)
  API_CALL("PUT", "/customers/{id}", put, PATH(String, id))
};

void ask() {
  auto provider = ConnectionProvider::createShared({"customer-service", 80, oatpp::network::Address::IP_4});
  KnownApi::createShared(HttpRequestExecutor::createShared(provider))->put("7");
  OtherApi::createShared(HttpRequestExecutor::createShared(ConnectionProvider::createShared({"crm.example.org", 80})))->put("7");
  HttpRequestExecutor executor(std::make_shared<ConnectionProvider>(oatpp::network::Address("customer-service", 8080)));
  executor.execute("DELETE", "/customers/7", {}, nullptr);  // expect: ssot-api-command order-service command api:DELETE customer-service:8080/customers/7
}
