#include "libs/db.h"
std::string both(const char* a, const char* b, bool first);
Plain m1() { Plain r("customers"); r.in("public"); return r; }
Decl m2() { Decl r("customers"); r.in("public"); return r; }
Decl m3() { Decl r("customers"); return r; }
Decl m4() { return Decl("customers"); }
void one(sqlite3* d) {
  m1().erase(d);  // expect: ssot-table-write order-service delete table:public.customers
  m2().erase(d);  // expect: ssot-table-write order-service delete table:public.customers
  m3().erase(d);  // expect: ssot-table-write order-service delete table:customers
  m4().erase(d);  // expect: ssot-table-write order-service delete table:customers
  Decl x("payments");
  Decl y(std::move(x));
  y.erase(d);  // expect: ssot-table-write order-service delete table:payments
  Decl w("orders");
  w = m4();
  w.erase(d);  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + both("invoices", "orders", true));  // expect: ssot-table-write order-service delete table:invoices
  X(d, "DELETE FROM " + both("orders", "payments", false));  // expect: ssot-table-write order-service delete table:payments
  Plain z("payments");
  z.in("public");
  Plain u(std::move(z));
  u.erase(d);  // expect: ssot-table-write order-service delete table:public.payments
}
