#include <cassert>
#include "libs/m/m.h"
void member_dry_run_a(pqxx::work& tx) {
  m::Migrator dry{tx, true};
  dry.step("DELETE FROM customers");
  m::Migrator wet{tx, false};
  wet.step("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
  m::Migrator{tx, true}.live().step("DELETE FROM invoices");  // expect: ssot-table-write order-service delete table:invoices
}
void member_dry_run_b(pqxx::work& tx) {
  m::Feature{tx, {}}.run();
  m::Feature{tx, {.enabled = true}}.run();
  m::Feature{tx, {.enabled = true, .mode = m::Mode::Shadow}}.run();
  m::Config c;
  c.enabled = true;
  c.mode = m::Mode::Live;
  m::Feature{tx, c}.run();  // expect: ssot-table-write order-service delete table:customers
  c.table = "orders";
  m::Feature{tx, c}.run();
}
void member_dry_run_c(pqxx::work& tx) {
  m::Service{}.handle(tx);
  m::Service{std::make_shared<m::Sql>()}.handle(tx);  // expect: ssot-table-write order-service update table:customer_addresses
}
int member_dry_run_d(pqxx::work& tx, int argc) {
  const bool live = argc > 1;
  m::Migrator mg{tx, !live};
  mg.step("DELETE FROM customer_notes");  // expect: ssot-table-write order-service delete table:customer_notes
  if (!live) return 1;
  assert(live);
  constexpr bool kSend = false;
  if (kSend) tx.exec("DELETE FROM customers");
  static const int kLevel = 0;
  return kLevel > 2 ? (tx.exec("DELETE FROM customers"), 1) : 0;
}
