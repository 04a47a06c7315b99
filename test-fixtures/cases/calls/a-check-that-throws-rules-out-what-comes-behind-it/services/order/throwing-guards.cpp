#include "libs/db/db.h"
void throwing_guards_a(pqxx::work& tx) {
  db::Session ro{tx, db::Access::Read};
  ro.run("DELETE FROM customers");
  ro.erase("customers");
  db::update(tx, "customers", false);
}
void throwing_guards_b(pqxx::work& tx, bool may) {
  db::Session rw{tx, db::Access::Write};
  rw.run("DELETE FROM customers");  // expect: ssot-table-write order-service delete table:customers
  rw.erase("invoices");  // expect: ssot-table-write order-service delete table:invoices
  db::update(tx, "customer_notes", may);  // expect: ssot-table-write order-service update table:customer_notes
  try {
    db::update(tx, "orders", false);
  } catch (const std::exception&) {
    tx.exec("DELETE FROM customer_addresses");  // expect: ssot-table-write order-service delete table:customer_addresses
  }
}
void throwing_guards_c(pqxx::work& tx) {
  try { db::patch(tx, nullptr); } catch (...) {}
  db::patch(tx, "order_items");
  db::ensure(true, "fine");
  db::patch(tx, "payments");  // expect: ssot-table-write order-service update table:payments
}
