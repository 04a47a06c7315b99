// Decorators, pools and registries: what one writer was given is not what another one writes.
#include "libs/repo/repo.h"

namespace shop::order {

using namespace repo;

void decorated(pqxx::connection& c) {
  Buffered mine(std::make_unique<TableWriter>(c, "order_items"));
  mine.write("1");
  mine.flush();
  Buffered empty(std::make_unique<TableWriter>(c, "payments"), 10);
  empty.flush();
  Buffered theirs(std::make_unique<TableWriter>(c, "customers"), 10);
  theirs.write("1");
  theirs.flush();  // expect: ssot-table-write order-service insert table:customers
  Buffered nothing(std::make_unique<NullWriter>());
  nothing.write("1");
  nothing.flush();
}

void registered(pqxx::connection& c) {
  Registry r;
  r.bind<TableWriter>("orders", "orders");
  r.bind<TableWriter>("people", std::string("customers"));
  auto orders = r.create("orders", c), people = r.create("people", c);
  orders->write("1");
  orders->flush();
  people->write("1");
  people->flush();  // expect: ssot-table-write order-service insert table:customers
}

void pooled(pqxx::connection& c) {
  Pool<TableWriter> mine(2, c, "order_audit");
  Pool<TableWriter> others(2, c, "invoices");
  auto a = mine.take();
  a->write("1");
  a->flush();
  mine.give(std::move(a));
  auto b = others.take();
  b->write("1");
  b->flush();  // expect: ssot-table-write order-service insert table:invoices
}

}  // namespace shop::order
