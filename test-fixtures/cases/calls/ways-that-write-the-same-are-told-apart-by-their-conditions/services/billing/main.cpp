#include "libs/store/store.h"
void fast(pqxx::work& tx) {
  store::Customers c{tx};
  c.update(false);  // expect: ssot-table-write billing-service update table:customers
  c.sync(store::Mode::Fast);  // expect: ssot-table-write billing-service update table:customers
  c.sync(store::Mode::Off);
  store::Late l;
  store::perform(tx, l);  // expect: ssot-table-write billing-service insert table:customer_notes
  store::Idle i;
  store::perform(tx, i);
  store::Breaker b;
  b.call([] {}, [&tx] { tx.exec("DELETE FROM order_audit"); });  // expect: ssot-table-write billing-service delete table:order_audit
}
