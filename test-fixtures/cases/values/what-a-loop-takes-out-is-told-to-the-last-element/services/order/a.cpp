#include "libs/db.h"
void h1(sqlite3* d) {
  Undo h; h.add("customers"); h.add("orders"); h.add("invoices");
  h.run(d);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:invoices
}
void h2(sqlite3* d) {
  Commands h; h.add("customers"); h.add("orders"); h.add("invoices");
  h.run(d);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:invoices
}
void h3(sqlite3* d) {
  Queue h; h.add("customers"); h.add("orders"); h.add("invoices");
  h.run(d);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:invoices
}
void h4(sqlite3* d) {
  Stack h; h.add("customers"); h.add("orders"); h.add("invoices");
  h.run(d);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:invoices
}
void h5(sqlite3* d) {
  Backwards h; h.add("customers"); h.add("orders"); h.add("invoices");
  h.run(d);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:invoices
}
void h6(sqlite3* d) {
  Counted h; h.add("customers"); h.add("orders"); h.add("invoices");
  h.run(d);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:invoices
}
void h7(sqlite3* d) {
  Erasing h; h.add("customers"); h.add("orders"); h.add("invoices");
  h.run(d);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:invoices
}
void h8(sqlite3* d) {
  Swapping h; h.add("customers"); h.add("orders"); h.add("invoices");
  h.run(d);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:invoices
}
