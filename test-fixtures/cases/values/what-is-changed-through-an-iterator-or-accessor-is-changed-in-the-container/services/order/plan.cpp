#include "libs/plan.h"
void rows(sqlite3* d) {
  Plan p(2);
  p.row(0).table = "orders";
  p.row(1).table = "customers";
  p.run(d, 0);
  p.run(d, 1);  // expect: ssot-table-write order-service delete table:customers
  p.named("x").table = "payments";
  p.named("y") = {"order_items", ""};
  p.runNamed(d, "x");  // expect: ssot-table-write order-service update table:payments
  p.runNamed(d, "y");
  p.head().table = "invoices";
  X(d, "DELETE FROM " + p.at(0).table);  // expect: ssot-table-write order-service delete table:invoices
}
void handlers(sqlite3* d) {
  Handlers h;
  h["a"] = [](sqlite3* x) { X(x, "UPDATE customers SET a = 1"); };  // expect: ssot-table-write order-service update table:customers
  h["b"] = [](sqlite3* x) { X(x, "UPDATE orders SET a = 1"); };
  h.fire("a", d);
}
void settings(sqlite3* d) {
  Settings s;
  s.set("t", "customer_notes");
  s.set("u", "orders");
  s.set("u", "order_items");
  X(d, "DELETE FROM " + s.get("t"));  // expect: ssot-table-write order-service delete table:customer_notes
  X(d, "DELETE FROM " + s.get("u"));
  X(d, "DELETE FROM " + s.get("v"));
}
