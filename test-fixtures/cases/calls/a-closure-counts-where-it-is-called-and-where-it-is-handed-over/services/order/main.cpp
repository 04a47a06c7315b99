#include "libs/touch/touch.h"
void a(pqxx::work& tx, pool::Pool& p) {
  touch::run(tx, p, false);  // expect: ssot-table-write order-service update table:customers
  touch::go(tx, p, false);  // expect: ssot-table-write order-service delete table:customer_notes
  p.drain();
}
