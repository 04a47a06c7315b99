// Queries, entities by type, visitors, links and batches: each object has its own table.
#include "libs/core/lib.h"
using namespace core;
struct Order {}; struct Customer {}; struct Note {};
void queries(PGconn* c) {
  exec(c, Query::from("orders").where("a = 1").where("b = 2").del());
  exec(c, Query::from("customers").where("a = 1").del());  // expect: ssot-table-write order-service delete table:customers
  auto q = Query::from("invoices");
  q.set("a", "1").set("b", "2").where("id = 4");
  exec(c, q.update());  // expect: ssot-table-write order-service update table:invoices
}
void entities(PGconn* c) {
  Entities e;
  e.map<Order>("orders");
  e.map<Customer>("customers", "cid");
  e.map<Note>("customer_notes");
  e.remove<Order>(c, 1);
  e.remove<Customer>(c, 2);  // expect: ssot-table-write order-service delete table:customers
  if (const Meta* m = e.find<Note>()) exec(c, "TRUNCATE " + m->table);  // expect: ssot-table-write order-service truncate table:customer_notes
}
struct Svc {
  void close(PGconn* c, const std::string& t) { exec(c, "UPDATE " + t + " SET closed = true"); }  // expect: ssot-table-write order-service update table:payments
  void noop(PGconn*, const std::string&) {}
};
void dispatchers(PGconn* c) {
  Dispatcher<Svc> d;
  d.on("close", &Svc::close).on("noop", &Svc::noop);
  Svc s;
  d.dispatch(s, "close", c, "payments");
  d.dispatch(s, "noop", c, "customers");
}
void visitors(PGconn* c) {
  Runner r(c);
  Insert a("orders"); a.accept(r);
  Drop b("customers");
  b.accept(r);  // expect: ssot-table-write order-service delete table:customers
  Printer p;
  Drop("invoices").accept(p);
  std::vector<std::unique_ptr<Node>> all;
  all.push_back(std::make_unique<Insert>("order_items"));
  all.push_back(std::make_unique<Drop>("customer_addresses"));
  for (const auto& n : all) n->accept(r);  // expect: ssot-table-write order-service delete table:customer_addresses
}
void links(PGconn* c) {
  Exec a("UPDATE orders SET l = 1"), b("UPDATE customers SET l = 1");
  a.then(&b);
  a.run(c);  // expect: ssot-table-write order-service update table:customers
  Exec lone("UPDATE orders SET m = 1");
  lone.run(c);
}
void batches(PGconn* c) {
  Batch mine, theirs;
  mine.add("DELETE FROM %s", "orders");
  theirs.add("DELETE FROM %s", "orders");
  theirs.add("DELETE FROM %s", "payments");
  mine.flush(c);
  theirs.flush(c);  // expect: ssot-table-write order-service delete table:payments
  Handle<Table> h{c, {"orders"}}, g{c, {"invoices"}};
  h->wipe(c);
  g->wipe(c);  // expect: ssot-table-write order-service truncate table:invoices
}
void all(PGconn* c) { queries(c); entities(c); dispatchers(c); visitors(c); links(c); batches(c); }
