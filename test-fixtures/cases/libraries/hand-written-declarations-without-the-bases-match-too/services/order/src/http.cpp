#include <cpr/cpr.h>
const cpr::Url kBase{"http://customer-service"};
void f(const std::string &id, const std::string &body) {
  cpr::Put(kBase + "/customers/7", cpr::Body{body}); // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
  cpr::Post(cpr::Url{kBase.str() + "/customers/search"}, cpr::Body{body});
  cpr::Url url = kBase;
  url += "/customers/" + id;
  cpr::Session session;
  session.SetUrl(url);
  session.SetBody(cpr::Body{body});
  session.Patch(); // expect: ssot-api-command order-service command api:PATCH customer-service/customers/*
}
