// A request is put together by its constructor or by setters and counts when it is written; responses are answers.
#include <boost/asio.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <string>

namespace beast = boost::beast;
namespace http = beast::http;

void named(beast::tcp_stream& stream) {
  http::request<http::string_body> request{http::verb::post, "/customers/9", 11};
  request.set("Host", "customer-service");
  http::write(stream, request);  // expect: ssot-api-command order-service command api:POST customer-service/customers/9
}

void constructed(beast::tcp_stream& stream, const std::string& id, const std::string& body) {
  http::request<http::string_body> request{http::verb::put, "/customers/" + id, 11};
  request.set(http::field::host, "customer-service");
  request.set(http::field::user_agent, "orders");
  request.body() = body;
  request.prepare_payload();
  http::write(stream, request);  // expect: ssot-api-command order-service command api:PUT customer-service/customers/*
  beast::flat_buffer buffer;
  http::response<http::string_body> response;
  http::read(stream, buffer, response);
}

void set(beast::tcp_stream& stream) {
  http::request<http::empty_body> request;
  request.method(http::verb::delete_);
  request.target("/customers/7");
  request.set(http::field::host, "customer-service:80");
  http::async_write(stream, request, [](beast::error_code, std::size_t) {});  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/7
  request.method_string("PATCH");
  http::write(stream, request);  // expect: ssot-api-command order-service command api:PATCH customer-service/customers/7
  request.method(http::verb::get);
  http::write(stream, request);
  request.method(http::verb::post);
  http::request_serializer<http::empty_body> serializer(request);
  http::write(stream, serializer);  // expect: ssot-api-command order-service command api:POST customer-service/customers/7
}

void answer(beast::tcp_stream& stream, const http::request<http::string_body>& asked) {
  http::response<http::string_body> response{http::status::ok, asked.version()};
  response.set(http::field::host, "customer-service");
  response.body() = "/customers/7";
  http::write(stream, response);
}
