#include "libs/d/d.h"
#include <cstdlib>
namespace {
pqxx::connection& conn() { static pqxx::connection c{std::getenv("DB")}; return c; }
void at_exit() { pqxx::work tx{conn()}; tx.exec("DELETE FROM customer_notes"); }  // expect: ssot-table-write order-service delete table:customer_notes
struct Flusher {
  ~Flusher() { pqxx::work tx{conn()}; tx.exec("UPDATE customers SET f = 1"); }  // expect: ssot-table-write order-service update table:customers
};
Flusher& flusher() { static Flusher f; return f; }
thread_local struct Tl { ~Tl() { pqxx::work tx{conn()}; tx.exec("DELETE FROM order_audit"); } } tl;
}
void deleters_statics_locals_go(pqxx::work& tx) {
  auto l = d::lock(tx, "order_items");
  auto m = d::lock(tx, "payments");  // expect: ssot-table-write order-service delete table:payments
  auto guard = d::defer([&] { tx.exec("UPDATE invoices SET g = 1"); });  // expect: ssot-table-write order-service update table:invoices
  std::shared_ptr<int> p(new int(2), [&tx](int* q) { tx.exec("DELETE FROM customer_addresses"); delete q; });  // expect: ssot-table-write order-service delete table:customer_addresses
  flusher();
  std::atexit(at_exit);
}
