#include "services/customer/api/customers.h"
#include "services/customer/internal/store.h"
void go(pqxx::work& tx) {
  auto api = customer::open("x");
  api->rename(1, "a");
  customer::anonymise("x", 2);
  customer::each("x", [&tx](int) { tx.exec("UPDATE payments SET e = 1"); });  // expect: ssot-table-write order-service update table:payments
  customer::purge(tx);  // expect: ssot-table-write order-service delete table:customer_notes
  customer::Cache{tx}.drop();  // expect: ssot-table-write order-service delete table:customer_addresses
}
