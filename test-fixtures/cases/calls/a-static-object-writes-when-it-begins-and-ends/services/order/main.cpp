#include "libs/reg/reg.h"
MIGRATION(m1) { tx.exec("DELETE FROM orders"); }
MIGRATION(m2) { tx.exec("DELETE FROM customers"); } // expect: ssot-table-write order-service delete table:customers
static reg::Flush flush;                            // expect: ssot-table-write order-service update table:customers
static const int once = [] { pqxx::connection c; pqxx::work tx{c}; tx.exec("UPDATE customer_notes SET a = 1"); return 1; }();                   // expect: ssot-table-write order-service update table:customer_notes
int main() {
  pqxx::connection c;
  pqxx::work tx{c};
  reg::run_all(tx);
}
