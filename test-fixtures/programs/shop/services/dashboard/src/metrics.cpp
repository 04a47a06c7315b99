// The dashboard owns what it computes, not what it computes from.
#include "libs/db/repository.h"

namespace shop::dashboard {

void close_day(pqxx::connection_base &conn) {
  pqxx::work tx{conn};
  tx.exec("INSERT INTO daily_sales (day, cents) SELECT current_date, sum(cents) FROM payments");
  tx.commit();
}

/// The sum looked wrong, so somebody mended what it was computed from.
void drop_test_orders(pqxx::connection_base &conn) {
  for (const char *table : {"daily_sales_test", "orders"}) {
    db::Repository rows{conn, table};
    rows.erase(0); // expect: ssot-table-write dashboard-service delete table:orders
  }
}

} // namespace shop::dashboard

int main(int, char **argv) {
  pqxx::connection conn{argv[1]};
  shop::dashboard::close_day(conn);
  shop::dashboard::drop_test_orders(conn);
}
