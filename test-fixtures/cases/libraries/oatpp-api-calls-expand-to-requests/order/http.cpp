// The host is the executor's, so the path alone tells whose API it is.
#include <oatpp/web/client/ApiClient.hpp>

using oatpp::String;

class CustomerApi : public oatpp::web::client::ApiClient {
 public:
  API_CLIENT_INIT(CustomerApi)
  API_CALL("GET", "/customers/{id}", getCustomer, PATH(String, id))
  API_CALL("PUT", "/customers/{id}", putCustomer, PATH(String, id), BODY_STRING(String, text))  // expect: ssot-api-command order-service command api:PUT */customers/{id}
  API_CALL("POST", "/orders", postOrder, BODY_STRING(String, text))
};

void run(CustomerApi& api) {
  api.getCustomer("7");
  api.putCustomer("7", "{}");
  api.postOrder("{}");
}

void executed(oatpp::web::client::RequestExecutor& executor) {
  executor.execute("DELETE", "/customers/7", {}, nullptr);  // expect: ssot-api-command order-service command api:DELETE */customers/7
  executor.executeOnce("GET", "/customers/7", {}, nullptr);
}

class Controller : public oatpp::web::server::api::ApiController {
 public:
  explicit Controller(const String& prefix) { (void)prefix; }
  ENDPOINT("GET", "/orders", list) { return nullptr; }
  ENDPOINT("POST", "/customers", create) { return nullptr; }  // expect: ssot-api-shadow order-service implement api:POST /customers
};
