#include "libs/db/each.h"
void f(pqxx::connection &c) {
  db::on_orders(c, db::clear);
  db::on_customers(c, db::clear);                                                                           // expect: ssot-table-write order-service delete table:customers
  db::on_customers(c, [](pqxx::work &tx, const std::string &t) { tx.exec("UPDATE " + t + " SET a = 1"); }); // expect: ssot-table-write order-service update table:customers
  db::Tables t;
  t.set(&db::clear); // expect: ssot-table-write order-service delete table:customer_notes
  pqxx::work tx{c};
  t.go(tx);
}
