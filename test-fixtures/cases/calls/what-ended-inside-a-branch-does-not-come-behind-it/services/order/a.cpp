#include "libs/db.h"
void one(sqlite3* d) {
  X(d, "DELETE FROM " + p1(true, true, 1));
  X(d, "DELETE FROM " + p1(true, false, 1));  // expect: ssot-table-write order-service delete table:payments
  X(d, "DELETE FROM " + p1(false, true, 2));  // expect: ssot-table-write order-service delete table:invoices
  X(d, "DELETE FROM " + p2(true, true, 1));
  X(d, "DELETE FROM " + p2(true, false, 1));
  X(d, "DELETE FROM " + p2(false, false, 1));  // expect: ssot-table-write order-service delete table:payments
  X(d, "DELETE FROM " + p2(true, false, 2));  // expect: ssot-table-write order-service delete table:invoices
  X(d, "DELETE FROM " + p2(false, false, 4));
}
void two(sqlite3* d) {
  q1(d, true, true);
  q1(d, true, false);  // expect: ssot-table-write order-service delete table:invoices
  q2(d, "", true);
  q2(d, "customers", true);  // expect: ssot-table-write order-service update table:customers
  q2(d, "customers", false);  // expect: ssot-table-write order-service delete table:customers
  q3(d, 0);
  q3(d, 7);
}
void three(sqlite3* d) {
  q3(d, 1);  // expect: ssot-table-write order-service delete table:payments; ssot-table-write order-service insert table:customers
  q3(d, 2);  // expect: ssot-table-write order-service delete table:payments; ssot-table-write order-service insert table:customers
  q3(d, 3);  // expect: ssot-table-write order-service delete table:invoices; ssot-table-write order-service insert table:customers
}
