#include "libs/core/observer.h"
namespace order {
using namespace core;
struct Bus { Signal<pqxx::work&, int> placed; Signal<pqxx::work&, const std::string&> renamed; };
void wire(Bus& bus) {
  bus.placed.connect([](pqxx::work& tx, int id) { tx.exec("UPDATE customers SET orders = orders + 1 WHERE id = " + std::to_string(id)); });  // expect: ssot-table-write order-service update table:customers
  bus.placed.connect([](pqxx::work& tx, int id) { tx.exec("UPDATE orders SET n = 1 WHERE id = " + std::to_string(id)); });
  bus.renamed.connect([](pqxx::work& tx, const std::string& table) { tx.exec("DELETE FROM " + table); });
}
void fire(Bus& bus, pqxx::work& tx) {
  bus.placed.emit(tx, 4);
  bus.placed(tx, 5);
  bus.renamed.emit(tx, "orders");
}
void commands(pqxx::work& tx) {
  CommandQueue q;
  q.add(std::make_unique<SqlCommand>("orders", "id = 1"));
  q.emplace<SqlCommand>("order_items", "id = 2");
  CommandQueue bad;
  bad.add(std::make_unique<SqlCommand>("customers", "id = 1"));
  bad.emplace<SqlCommand>("payments", "id = 2");
  q.run(tx);
  bad.run(tx);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:payments
}
void guard(pqxx::work& tx, bool ok) {
  auto g = on_exit([&] { tx.exec("DELETE FROM customer_notes WHERE tmp"); });  // expect: ssot-table-write order-service delete table:customer_notes
  ScopeExit h([&tx] { tx.exec("DELETE FROM order_audit WHERE tmp"); });
  if (ok) g.release();
}
void uow(pqxx::work& tx) {
  UnitOfWork mine(tx);
  mine.registerDirty("orders", 1);
  mine.registerNew("order_items", 2);
  mine.commit();
  UnitOfWork theirs(tx);
  theirs.registerDirty("customers", 1);
  theirs.registerNew("invoices", 1);
  theirs.commit();  // expect: ssot-table-write order-service update table:customers; ssot-table-write order-service insert table:invoices
}
}
int main() { pqxx::connection c; pqxx::work tx(c); order::Bus b; order::wire(b); order::fire(b, tx); order::commands(tx); order::guard(tx, tx.exec("SELECT 1").empty()); order::uow(tx); }
