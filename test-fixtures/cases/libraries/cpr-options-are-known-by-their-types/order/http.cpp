// Free functions with options in any order, asynchronous forms, sessions, URLs put together.
#include <cpr/cpr.h>

#include <string>

const cpr::Url kBase{"http://customer-service"};

void free_functions(const std::string& id, const std::string& body) {
  cpr::Get(cpr::Url{"http://customer-service/customers/7"});
  cpr::Post(cpr::Body{body}, cpr::Url{"http://customer-service/customers"});  // expect: ssot-api-command order-service command api:POST customer-service/customers
  cpr::Response response = cpr::Put(cpr::Url{"http://customer-service/customers/" + id}, cpr::Header{{"X", "1"}}, cpr::Timeout{100});  // expect: ssot-api-command order-service command api:PUT customer-service/customers/*
  cpr::Delete(cpr::Url(kBase + "/customers/" + id));  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/*
  cpr::Url url = kBase;
  url += "/customers/7";
  cpr::Patch(url, cpr::Body{"{}"});  // expect: ssot-api-command order-service command api:PATCH customer-service/customers/7
  url = cpr::Url(std::string("http://customer-service/customers/8"));
  cpr::Delete(url);  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/8
  std::string text = url.str() + "/notes";
  cpr::Delete(cpr::Url(text));  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/8/notes
  cpr::Post(cpr::Url{"http://customer-service", "/customers/search"}, cpr::Body{body});
  cpr::Post(cpr::Url{"http://order-service/orders"}, cpr::Body{"http://customer-service/customers"});
  cpr::Head(cpr::Url{"http://customer-service/customers/7"});
  cpr::Options(cpr::Url{"http://customer-service/customers/7"});
  (void)response;
}

void asynchronous(const std::string& body) {
  auto put = cpr::PutAsync(cpr::Url{"http://customer-service/customers/7"}, cpr::Body{body});  // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
  put.get();
  auto later = cpr::PostCallback([](cpr::Response) { return cpr::Delete(cpr::Url{"http://customer-service/customers/8"}).status_code; },  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/8; ssot-api-command order-service command api:POST customer-service/customers
                                 cpr::Url{"http://customer-service/customers"});
  later.get();
  cpr::MultiPut(std::tuple{cpr::Url{"http://customer-service/customers/7"}, cpr::Body{body}}, std::tuple{cpr::Url{"http://order-service/orders/7"}});  // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
}

class Customers {
 public:
  explicit Customers(const std::string& host) : base_("http://" + host + ":80") {}
  long rename(const std::string& id, const std::string& body) {
    cpr::Session session;
    session.SetUrl(cpr::Url{base_ + "/customers/" + id});
    session.SetBody(cpr::Body{body});
    return session.Patch().status_code;  // expect: ssot-api-command order-service command api:PATCH customer-service/customers/7
  }
  void remove(const std::string& id) {
    auto session = std::make_shared<cpr::Session>();
    session->SetOption(cpr::Url{base_ + "/customers/" + id});
    session->Get();
    session->DeleteAsync().get();  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/7
    session->PutCallback([](cpr::Response response) { return response.status_code; });  // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
  }

 private:
  std::string base_;
};

void wire() {
  Customers customers("customer-service");
  customers.rename("7", "{}");
  customers.remove("7");
}
