#include "libs/db.h"
void one(sqlite3* d, int id) {
  f1(d, {.limit = 0});
  f2(d, {.limit = 0}, id);
  f3(d, 0);
  f4(d, {.on = false});
  f5(d, 0);  // expect: ssot-table-write order-service delete table:customers
  f5(d, std::nullopt);
  f6(d, 0);  // expect: ssot-table-write order-service delete table:customers
  f6(d, {});
  f4(d, {});  // expect: ssot-table-write order-service delete table:customers
}
