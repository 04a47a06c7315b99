#include "libs/aw/aw.h"
namespace {
aw::Detached flow(aw::Session& s) {
  co_await s.exec("UPDATE orders SET open = false");
  long n = co_await s.exec("DELETE FROM payments WHERE order_id = 1");  // expect: ssot-table-write order-service delete table:payments
  if (n > 0) co_await s.exec("UPDATE customers SET paid = true");  // expect: ssot-table-write order-service update table:customers
}
}
int awaiters_main(char** argv) {
  pqxx::connection c{argv[1]};
  pqxx::work tx{c};
  aw::Loop loop;
  aw::Session s{tx, loop};
  flow(s);
  loop.run();
}
