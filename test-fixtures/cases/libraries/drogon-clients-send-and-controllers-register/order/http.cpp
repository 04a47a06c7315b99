#include <drogon/HttpClient.h>

using namespace drogon;

class Customers {
 public:
  Customers() : client_(HttpClient::newHttpClient("http://customer-service")) {}
  void rename(const std::string& id, const std::string& body) {
    auto request = HttpRequest::newHttpRequest();
    request->setMethod(drogon::Put);
    request->setPath("/customers/" + id);
    request->setBody(body);
    client_->sendRequest(request, [](ReqResult, const HttpResponsePtr&) {});  // expect: ssot-api-command order-service command api:PUT customer-service/customers/*
  }

 private:
  HttpClientPtr client_;
};

void calls() {
  auto client = HttpClient::newHttpClient("customer-service", 80);
  auto get = HttpRequest::newHttpRequest();
  get->setPath("/customers/7");
  get->setParameter("method", "POST");
  client->sendRequest(get);
  auto form = HttpRequest::newHttpFormPostRequest();
  form->setPath("/customers");
  client->sendRequest(form, 3.0);  // expect: ssot-api-command order-service command api:POST customer-service/customers
  auto json = HttpRequest::newHttpJsonRequest(Json::Value());
  json->setMethod(Delete);
  json->setPath("/customers/7");
  client->sendRequestCoro(json);  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/7
  auto own = HttpClient::newHttpClient("http://order-service");
  own->sendRequest(form, [](ReqResult, const HttpResponsePtr&) {});  // expect: ssot-unowned-write order-service command api:POST order-service/customers
}

class Orders : public HttpController<Orders> {
 public:
  METHOD_LIST_BEGIN
  ADD_METHOD_TO(Orders::list, "/orders", Get);
  ADD_METHOD_TO(Orders::create, "/customers", Post);  // expect: ssot-api-shadow order-service implement api:POST /customers
  METHOD_ADD(Orders::list, "/{id}", Get);
  METHOD_LIST_END
  void list(const HttpRequestPtr&, std::function<void(const HttpResponsePtr&)>&& callback) { callback(HttpResponse::newHttpResponse()); }
  void create(const HttpRequestPtr&, std::function<void(const HttpResponsePtr&)>&& callback) { callback(HttpResponse::newHttpResponse()); }
};

void serve() {
  app()
      .registerHandler("/orders/{id}", [](const HttpRequestPtr&, std::function<void(const HttpResponsePtr&)>&&) {}, {Get, Put})
      .run();
  app().registerHandler("/customers/{id}", [](const HttpRequestPtr&, std::function<void(const HttpResponsePtr&)>&&) {}, {Delete});  // expect: ssot-api-shadow order-service implement api:DELETE /customers/{id}
}
