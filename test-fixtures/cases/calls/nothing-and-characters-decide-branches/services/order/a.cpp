#include "libs/e/e.h"
void f(pqxx::work& tx) {
  e::flags(tx, e::kNone);
  e::flags(tx, e::kAudit);  // expect: ssot-table-write order-service insert table:customer_notes
  e::flags(tx, e::kWrite | e::kAudit);  // expect: ssot-table-write order-service insert table:customer_notes; ssot-table-write order-service update table:customers
  e::ternary(tx, false);
  e::ternary(tx, true);  // expect: ssot-table-write order-service delete table:customers
  e::loop(tx, 2);  // expect: ssot-table-write order-service update table:customer_addresses
  e::opt(tx, std::nullopt);
  e::opt(tx, 4);  // expect: ssot-table-write order-service delete table:customers
  e::ptr(tx);
  e::ptr(tx, "x");  // expect: ssot-table-write order-service update table:customers
  e::sw(tx, 'r');
  e::sw(tx, 'w');  // expect: ssot-table-write order-service update table:customers
  e::Client ro(true), rw(false);
  ro.go(tx);
  rw.go(tx);  // expect: ssot-table-write order-service update table:customers
}
void g(pqxx::work& tx) {
  e::thrown(tx, false);  // expect: ssot-table-write order-service delete table:customers
  e::thrown(tx, true);
}
