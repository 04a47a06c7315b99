#include "libs/tree/tree.h"
void f(pqxx::work &tx) {
  tree::walk(tx, "orders", 3);
  tree::walk(tx, "customers", 3);      // expect: ssot-table-write order-service delete table:customers
  tree::even(tx, "customer_notes", 3); // expect: ssot-table-write order-service truncate table:customer_notes; ssot-table-write order-service update table:customer_notes
}
