#include "libs/store/stores.h"
void good(pqxx::work &tx) {
  auto s = store::make(store::Kind::orders);
  s->put(tx, 1);
}
void bad(pqxx::work &tx) {
  auto s = store::make(store::Kind::customers);
  s->put(tx, 1); // expect: ssot-table-write order-service update table:customers
}
