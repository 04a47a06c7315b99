// Host and path come apart; the server's methods have the client's names and register routes.
#include <httplib.h>

#include <memory>
#include <string>

class Customers {
 public:
  Customers(const std::string& host, int port) : client_(host, port) { client_.set_connection_timeout(1); }
  bool rename(const std::string& id, const std::string& body) {
    auto result = client_.Patch("/customers/" + id, body, "application/json");  // expect: ssot-api-command order-service command api:PATCH customer-service:8080/customers/7
    return result && result->status == 200;
  }

 private:
  httplib::Client client_;
};

void wire() { Customers("customer-service", 8080).rename("7", "{}"); }

void calls(const std::string& body) {
  httplib::Client client("http://customer-service");
  client.Get("/customers/7");
  client.Post("/customers", httplib::Headers{{"X", "1"}}, body, "application/json");  // expect: ssot-api-command order-service command api:POST customer-service/customers
  client.Put("/customers/7", body, "application/json");  // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
  client.Delete("/customers/7");  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/7
  client.Post("/customers/search?limit=3", body, "application/json");
  client.Head("/customers/7");
  client.Options("/customers/7");
  auto owned = std::make_unique<httplib::Client>("http://customer-service:80");
  owned->Delete("/customers/7");  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/7
  httplib::Request request;
  request.method = "PUT";
  request.path = "/customers/7";
  request.body = body;
  client.send(request);  // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
  httplib::Client own("order-service", 80);
  own.Post("/orders", body, "text/plain");
}

void unknown_host(httplib::Client& client) {
  client.Delete("/customers/7");  // expect: ssot-api-command order-service command api:DELETE */customers/7
  client.Delete("/baskets/7");
}

void serve(httplib::Server& server) {
  server.Get("/orders", [](const httplib::Request&, httplib::Response& response) { response.set_content("[]", "application/json"); });
  server.Post("/customers", [](const httplib::Request& request, httplib::Response&) {  // expect: ssot-api-shadow order-service implement api:POST /customers
    httplib::Client client("http://customer-service");
    client.Post("/customers", request.body, "application/json");  // expect: ssot-api-command order-service command api:POST customer-service/customers
  });
  server.Put(R"(/orders/(\d+))", [](const httplib::Request&, httplib::Response&) {})
      .Delete(R"(/orders/(\d+))", [](const httplib::Request&, httplib::Response&) {});
  server.listen("0.0.0.0", 80);
}
