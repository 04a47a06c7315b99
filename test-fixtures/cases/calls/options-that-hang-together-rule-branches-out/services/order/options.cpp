#include "libs/options.h"
void removes(sqlite3* d, int id) {
  remove(d, Kind::Order, id);
  remove(d, Kind::Customer, id, {.dry = true});
  remove(d, Kind::Order, id, {.soft = true});
  remove(d, Kind::Customer, id, {.soft = true});  // expect: ssot-table-write order-service update table:customers
  remove(d, Kind::Invoice, id, {.limit = 0});
  remove(d, Kind::Invoice, id, {.limit = 5});  // expect: ssot-table-write order-service delete table:invoices
  remove(d, Kind::Invoice, -1);
  Options o;
  o.audit = "payments";
  remove(d, Kind::Order, id, o);  // expect: ssot-table-write order-service insert table:payments
}
void syncs(sqlite3* d, bool b) {
  sync(d, 1, false, "customers");
  sync(d, 2, false, "customers");  // expect: ssot-table-write order-service insert table:customers
  sync(d, 4, false, "invoices");  // expect: ssot-table-write order-service delete table:invoices
  sync(d, 6, false);
  sync(d, 0, true, "payments");  // expect: ssot-table-write order-service insert table:payments
  sync(d, 0, b, "customer_notes");  // expect: ssot-table-write order-service insert table:customer_notes
}
void touches(sqlite3* d) {
  touch(d, "orders");
  touch<true>(d, "orders");  // expect: ssot-table-write order-service insert table:customer_notes
  touch<>(d, "customers");  // expect: ssot-table-write order-service update table:customers
  if (level(nullptr) > 0) X(d, "DELETE FROM customers");
  if (level("1") == 1) X(d, "DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
  if (level("7") == 1) X(d, "DELETE FROM invoices");
}
