#include "libs/db/each.h"
namespace db {
static void with(pqxx::connection &c, const std::function<void(pqxx::work &)> &f) {
  pqxx::work tx{c};
  f(tx);
  tx.commit();
}
void on_orders(pqxx::connection &c, const TableFn &fn) {
  with(c, [&](pqxx::work &tx) { fn(tx, "orders"); });
}
void on_customers(pqxx::connection &c, const TableFn &fn) {
  with(c, [&](pqxx::work &tx) { fn(tx, "customers"); });
}
void clear(pqxx::work &tx, const std::string &table) { tx.exec("DELETE FROM " + table); }
} // namespace db
