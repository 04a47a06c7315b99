#include "libs/reg/registry.h"
namespace {
struct Good : reg::Plugin { void apply(sqlite3* db) override { reg::exec(db, "UPDATE orders SET a = 1"); } };
struct Bad : reg::Plugin { void apply(sqlite3* db) override { reg::exec(db, "UPDATE customers SET a = 1"); } };  // expect: ssot-table-write order-service update table:customers
REGISTER_PLUGIN("good", Good);
REGISTER_PLUGIN("bad", Bad);
void erase(sqlite3* db, const char* t) { reg::exec(db, std::string("DELETE FROM ") + t); }
void blank(sqlite3* db, const char* t) { reg::exec(db, std::string("UPDATE ") + t + " SET x = NULL"); }  // expect: ssot-table-write order-service update table:invoices
const bool registered = [] {
  reg::add_entry({"erase", &erase, "orders"});
  reg::add_entry({"blank", blank, "invoices"});
  return true;
}();
}
void use(sqlite3* db, const std::string& which) {
  reg::make("good")->apply(db);
  if (auto p = reg::make(which)) p->apply(db);
  reg::dispatch(db, which);
}
void again(sqlite3* db, int id) {
  reg::retry(3, [&] { return reg::exec(db, "DELETE FROM payments WHERE id = " + std::to_string(id)); });  // expect: ssot-table-write order-service delete table:payments
  const std::string t = "order_items";
  if (!reg::retry(2, [db, t] { return reg::exec(db, "DELETE FROM " + t); })) return;
}
int main(int n, char** v) { sqlite3* db; sqlite3_open(v[1], &db); use(db, v[2]); again(db, n); }
