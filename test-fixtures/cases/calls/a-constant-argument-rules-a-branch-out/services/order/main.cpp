#include "libs/db/customers.h"
void f(pqxx::work &tx) {
  db::Loader(tx).load(1);
  db::Loader(tx, true).load(1); // expect: ssot-table-write order-service update table:customers
  db::set_name(tx, 1, "x");
  db::set_name(tx, 1, "x", false);
  db::set_name(tx, 1, "x", true); // expect: ssot-table-write order-service update table:customers
  db::run(tx, db::Mode::read);
  db::run(tx, db::Mode::purge); // expect: ssot-table-write order-service delete table:customers
  db::early(tx, true);
  db::early(tx, false); // expect: ssot-table-write order-service delete table:customer_notes
  db::with_options(tx);
  db::with_options(tx, {.persist = false});
  db::with_options(tx, {.persist = true}); // expect: ssot-table-write order-service update table:customer_addresses
  db::maybe(nullptr, 1);
  db::maybe(&tx, 1); // expect: ssot-table-write order-service delete table:customers
  db::combined(tx, false, false);
  db::combined(tx, true, true);
  db::combined(tx, true, false); // expect: ssot-table-write order-service delete table:customer_addresses
  db::generic<false>(tx);
  db::generic<true>(tx); // expect: ssot-table-write order-service delete table:customers
  db::level(tx, 1);
  db::level(tx, 3); // expect: ssot-table-write order-service update table:customer_notes
  db::named(tx, "orders");
  db::named(tx, "customers"); // expect: ssot-table-write order-service delete table:customers
  db::Options o;
  db::with_options(tx, o);
  o.persist = true;
  db::with_options(tx, o); // expect: ssot-table-write order-service update table:customer_addresses
}
