#include "libs/s/sync.h"
void f(pqxx::work& tx) {
  s::Sync dry(tx, s::Mode::dry), real(tx, s::Mode::real);
  dry.go();
  real.go();  // expect: ssot-table-write order-service update table:customers
  dry.flag();
  real.flag();  // expect: ssot-table-write order-service delete table:customers
  dry.maybe();
  dry.set(true);
  dry.maybe();  // expect: ssot-table-write order-service insert table:customers
  s::Volatile v;
  v.save(tx);
  s::Persistent p;
  p.save(tx);  // expect: ssot-table-write order-service update table:customer_notes
  std::unique_ptr<s::Base> b = std::make_unique<s::Volatile>();
  b->save(tx);
}
