#include "libs/touch/touch.h"
void a(pqxx::work& tx, pool::Pool& p) {
  touch::run(tx, p, true);  // expect: ssot-table-write billing-service update table:customers
  touch::go(tx, p, true);  // expect: ssot-table-write billing-service delete table:customer_notes
  pool::now([&tx] { tx.exec("DELETE FROM order_audit"); });  // expect: ssot-table-write billing-service delete table:order_audit
}
