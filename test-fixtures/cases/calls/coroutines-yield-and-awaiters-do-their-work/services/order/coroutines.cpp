#include "libs/repo/repo.h"
namespace {
co::Task<int> place(pqxx::work& tx, int id) {
  int n = co_await repo::insert(tx, "orders", id);
  if (n != 1) co_return 0;
  n += co_await repo::insert(tx, "customer_notes", id);  // expect: ssot-table-write order-service insert table:customer_notes
  co_return n;
}
}
int coroutines_main(char** argv) {
  pqxx::connection c{argv[1]};
  pqxx::work tx{c};
  place(tx, 4).get();
}
