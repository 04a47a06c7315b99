#include <userver/clients/http/client.hpp>

#include <string>

namespace http = userver::clients::http;
using namespace std::chrono_literals;

class Customers {
 public:
  Customers(http::Client& client, std::string base) : client_(client), base_(std::move(base)) {}
  std::string rename(const std::string& id, const std::string& body) {
    return client_.CreateRequest().patch(base_ + "/customers/" + id, body).headers({{"X", "1"}}).timeout(1s).retry(2).perform()->body();  // expect: ssot-api-command order-service command api:PATCH customer-service/customers/7
  }

 private:
  http::Client& client_;
  std::string base_;
};

void wire(http::Client& client) { Customers(client, "http://customer-service").rename("7", "{}"); }

void calls(http::Client& client) {
  client.CreateRequest().get("http://customer-service/customers/7").timeout(1s).perform();
  client.CreateRequest().post().url("http://customer-service/customers").data("{}").async_perform().Get();  // expect: ssot-api-command order-service command api:POST customer-service/customers
  client.CreateRequest().delete_method("http://customer-service/customers/7").perform();  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/7
  client.CreateRequest().method(http::HttpMethod::kPut).url("http://customer-service/customers/7").perform();  // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
  client.CreateRequest().url("http://customer-service/customers/7").set_custom_http_request_method("MOVE").perform();  // expect: ssot-api-command order-service command api:MOVE customer-service/customers/7
  auto request = client.CreateRequest();
  request.put("http://customer-service/customers/8", "{}");
  request.timeout(1s);
  request.perform();  // expect: ssot-api-command order-service command api:PUT customer-service/customers/8
  client.CreateRequest().post("http://customer-service/customers/search", "{}").perform();
  client.CreateRequest().post("http://order-service/orders", "{}").perform();
}
