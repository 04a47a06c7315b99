#include <pqxx/pqxx>
#include <functional>
#include <map>
#include <string>
#include <vector>
namespace {
struct Hooks { std::function<void()> before, after; };
void fire(const Hooks& h) { if (h.before) h.before(); if (h.after) h.after(); }
}
void functions_of_variables_a(pqxx::work& tx) {
  auto l = [&tx] { tx.exec("DELETE FROM customers"); };  // expect: ssot-table-write order-service delete table:customers
  std::function<void()> f = l;
  std::function<void()> g = f;
  g();
}
void functions_of_variables_b(pqxx::work& tx) {
  const auto wipe = [&tx](const char* t) { tx.exec(std::string("TRUNCATE ") + t); };  // expect: ssot-table-write order-service truncate table:invoices
  Hooks h;
  h.before = [&] { wipe("orders"); };
  h.after = [&] { wipe("invoices"); };
  fire(h);
}
void functions_of_variables_c(pqxx::work& tx) {
  auto mark = [&tx] { tx.exec("UPDATE payments SET m = 1"); };  // expect: ssot-table-write order-service update table:payments
  auto skip = [&tx] { tx.exec("UPDATE customer_notes SET m = 1"); };  // expect: ssot-table-write order-service update table:customer_notes
  std::map<std::string, std::function<void()>> ops{{"mark", mark}};
  ops.at("mark")();
  (void)skip;
}
