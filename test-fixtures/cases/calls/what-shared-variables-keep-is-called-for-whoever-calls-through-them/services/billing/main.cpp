#include "libs/dispatch.h"
void f(pqxx::work &tx) {
  dispatch::Disp d(tx);
  d.run("x"); // expect: ssot-table-write billing-service delete table:t1
  d.viaMember(1); // expect: ssot-table-write billing-service delete table:t4
  dispatch::byKind(tx, dispatch::Kind::B); // expect: ssot-table-write billing-service delete table:t6
  // expect: ssot-table-write billing-service delete table:t7; ssot-table-write billing-service delete table:t8
  dispatch::all(tx);
  dispatch::step(tx, "s2"); // expect: ssot-table-write billing-service delete table:t8
}
int main() { pqxx::connection c; pqxx::work tx(c); f(tx); }
