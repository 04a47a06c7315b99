#include "libs/repo/repo.h"
namespace {
co::Generator<std::string> tables() {
  co_yield "invoices";
  co_yield "payments";
  co_yield "orders";
}
co::Task<int> route(pqxx::work& tx, int kind) {
  std::string table = co_await repo::tableFor(kind);
  co_return co_await repo::insert(tx, table, 1);  // expect: ssot-table-write billing-service insert table:orders
}
}
void coroutines_run(pqxx::work& tx, int kind) {
  auto t = tables();
  while (t.next()) tx.exec("UPDATE " + t.value() + " SET seen = true");  // expect: ssot-table-write billing-service update table:orders
  route(tx, kind).get();
}
