#include <cpprest/http_client.h>
#include <cpprest/http_listener.h>

#include <string>

using web::http::http_request;
using web::http::methods;
using web::http::client::http_client;

class Customers {
 public:
  explicit Customers(const std::string& base) : client_(base) {}
  void rename(const std::string& id, const web::json::value& body) {
    client_.request(methods::PATCH, "/customers/" + id, body).wait();  // expect: ssot-api-command order-service command api:PATCH customer-service/customers/7
  }

 private:
  http_client client_;
};

void wire() { Customers("http://customer-service").rename("7", web::json::value()); }

void calls() {
  http_client client(U("http://customer-service:80/customers"));
  client.request(methods::GET, "/7").wait();
  client.request(methods::DEL, "/7").then([](web::http::http_response response) { return response.status_code(); }).wait();  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/7
  client.request(methods::POST).wait();  // expect: ssot-api-command order-service command api:POST customer-service/customers
  http_request request(methods::PUT);
  request.set_request_uri("/8");
  request.set_body(web::json::value());
  client.request(request).wait();  // expect: ssot-api-command order-service command api:PUT customer-service/customers/8
  http_request later;
  later.set_method(methods::DEL);
  later.set_request_uri(web::uri_builder("/9").append_query("force", 1).to_uri());
  client.request(later).wait();  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/9
  http_client own(web::uri("http://order-service"));
  own.request(methods::POST, "/orders", "{}", "application/json").wait();
}

void built(const std::string& id) {
  http_client client("http://customer-service");
  web::uri_builder builder("/customers");
  builder.append_path(id).append_query("notify", "1");
  client.request(methods::DEL, builder.to_string()).wait();  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/*
  web::uri_builder whole;
  whole.set_scheme("http").set_path("/customers").append_path_raw("7");
  client.request(methods::DEL, whole.to_string()).wait();  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/7
}

void serve() {
  web::http::experimental::listener::http_listener listener("http://0.0.0.0:8080/customers");
  listener.support(methods::POST, [](http_request request) { request.reply(web::http::status_codes::OK); });  // expect: ssot-api-shadow order-service implement api:POST /customers
  listener.support([](http_request request) { request.reply(web::http::status_codes::NotFound); });
  listener.open().wait();
}

void assembled() {
  http_client client(web::uri_builder().set_scheme("http").set_host("customer-service").set_port(80).to_uri());
  client.request(methods::POST, "/customers/new").wait();  // expect: ssot-api-command order-service command api:POST customer-service/customers/new
}
