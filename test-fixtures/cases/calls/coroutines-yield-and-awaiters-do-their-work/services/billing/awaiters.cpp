#include "libs/aw/aw.h"
namespace {
aw::Detached flow(aw::Session& s, pqxx::work& tx) {
  for (;;) {
    std::string t = co_await s.touch("invoices");
    tx.exec("DELETE FROM " + t);
    co_await s.touch("order_items");  // expect: ssot-table-write billing-service update table:order_items
  }
}
}
int awaiters_main(char** argv) {
  pqxx::connection c{argv[1]};
  pqxx::work tx{c};
  aw::Loop loop;
  aw::Session s{tx, loop};
  flow(s, tx);
  loop.run();
}
