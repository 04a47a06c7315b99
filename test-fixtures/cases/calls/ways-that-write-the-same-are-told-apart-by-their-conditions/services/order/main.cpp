#include "libs/store/store.h"
void slow(pqxx::work& tx) {
  store::Customers c{tx};
  c.update(true);  // expect: ssot-table-write order-service update table:customers
  c.sync(store::Mode::Safe);  // expect: ssot-table-write order-service update table:customers
  store::Early e;
  store::perform(tx, e);  // expect: ssot-table-write order-service insert table:customer_notes
}
