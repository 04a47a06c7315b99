#include "libs/cfg.h"
namespace shop::order {
using namespace cfg;
void a(pqxx::work& tx) {
  tx.exec("DELETE FROM " + env("T", "customers"));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + env("T", "orders"));
  tx.exec("DELETE FROM " + envOr("T", "payments"));  // expect: ssot-table-write order-service delete table:payments
  tx.exec("DELETE FROM " + config().get("tables.customers"));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + config()["tables"]["customers"].str());  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + config().get("orders.table"));  // nobody knows: a note
  tx.exec("DELETE FROM " + config().get("orders.table", "orders"));
  tx.exec("DELETE FROM " + config().get("x.table", "customers"));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + config().getOr("y.table", "invoices"));  // expect: ssot-table-write order-service delete table:invoices
  wipe(tx);  // expect: ssot-table-write order-service delete table:customers
  wipe(tx, "orders");
  wipe(tx, "payments", true);
  wipe(tx, "payments", false);  // expect: ssot-table-write order-service delete table:payments
  purge(tx, "customers");  // expect: ssot-table-write order-service delete table:customers
  purge(tx, std::string_view("orders"), "a=1");
  Settings s;
  tx.exec("DELETE FROM " + s.table);  // expect: ssot-table-write order-service delete table:customers
  if (s.on) tx.exec("DELETE FROM payments");
  const bool archived = config().get("arch") == "1";
  std::string verb = archived ? "DELETE FROM " : "SELECT * FROM ";
  std::string table = archived ? "orders" : "customers";
  tx.exec(verb + table);
}
struct Step { const char* verb; const char* table; };
constexpr Step kSteps[] = {{"DELETE FROM ", "orders"}, {"SELECT * FROM ", "customers"}};
void b(pqxx::work& tx) {
  for (const auto& s : kSteps) tx.exec(std::string(s.verb) + s.table);
}
void d(pqxx::work& tx, bool x) {
  std::string q;
  if (x) q = "DELETE FROM customers"; else q = "SELECT 1";
  if (!x) tx.exec(q);
}
void d2(pqxx::work& tx, bool x) {
  std::string q = x ? "UPDATE customers SET a = 1" : "SELECT 1";
  if (!x) tx.exec(q);
}
enum class Kind { Customer, Order };
void e2(pqxx::work& tx, Kind k) {
  std::string t;
  switch (k) { case Kind::Customer: t = "customers"; break; case Kind::Order: t = "orders"; break; }
  if (k == Kind::Order) tx.exec("DELETE FROM " + t);  // known-spurious: ssot-table-write order-service delete table:customers
}
}
