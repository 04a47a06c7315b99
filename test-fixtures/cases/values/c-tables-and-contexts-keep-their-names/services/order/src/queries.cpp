#include <pqxx/pqxx>
#include "libs/sql/query.h"
namespace shop::order {
using namespace sql;
void trees(pqxx::work& tx) {
  Seq d;
  d.put<Text>("DELETE FROM").put<Ident>("orders").put<Text>("WHERE id = 1");
  tx.exec(render(d));
  Seq e;
  e.add(std::make_unique<Text>("DELETE FROM")).add(std::make_unique<Ident>("customers"));
  tx.exec(render(e));  // expect: ssot-table-write order-service delete table:customers
}
void queries(pqxx::work& tx) {
  tx.exec(Query{Verb::kDelete, "orders"}.sql());
  tx.exec(Query{Verb::kDelete, "invoices", {}, "id = 1"}.sql());  // expect: ssot-table-write order-service delete table:invoices
  tx.exec(Query{.verb = Verb::kUpdate, .table = "payments", .columns = {"a", "b"}}.sql());  // expect: ssot-table-write order-service update table:payments
  tx.exec(Query{.table = "customers", .columns = {"a"}}.sql());
  const auto q = Writer().verb(Verb::kInsert).table("customer_notes").column("a").column("b").done();
  tx.exec(q.sql());  // expect: ssot-table-write order-service insert table:customer_notes
  Writer w;
  w.table("customer_addresses").column("a");
  tx.exec(w.done().sql());
  w.verb(Verb::kDelete);
  tx.exec(w.done().sql());  // expect: ssot-table-write order-service delete table:customer_addresses
  Query copy = w.done();
  copy.table = "orders";
  tx.exec(copy.sql());
}
}

