#include "libs/core/core.h"
#include <thread>
using namespace core;
struct Orders : Timestamped<Orders>, Archived<Orders> { static constexpr const char* table() { return "orders"; } std::string tableName() const { return table(); } };
struct People : Timestamped<People>, Archived<People> { static const char* table() { return "customers"; } std::string tableName() const { return "customer_notes"; } };
struct A { void handle(pqxx::work& tx) { tx.exec("UPDATE orders SET a = 1"); } };
struct B { std::string t; void handle(pqxx::work& tx) { tx.exec("UPDATE " + t + " SET b = 1"); } };  // expect: ssot-table-write order-service update table:payments
void decorators(pqxx::work& tx) {
  auto mine = std::make_shared<Logging>(std::make_shared<SqlStore>("orders"));
  mine->save(tx, "x");
  Retrying theirs(std::make_unique<Logging>(std::make_shared<SqlStore>("customers")), 3);
  theirs.save(tx, "y");  // expect: ssot-table-write order-service insert table:customers
  std::unique_ptr<Store> s = std::make_unique<SqlStore>("invoices");
  s = std::make_unique<Logging>(std::shared_ptr<Store>(std::move(s)));
  s->save(tx, "z");  // expect: ssot-table-write order-service insert table:invoices
}
void tables(pqxx::work& tx) {
  tx.exec(render(Op::Insert, "orders"));
  tx.exec(render(Op::Delete, "customers"));  // expect: ssot-table-write order-service delete table:customers
  tx.exec(render(Op::Touch, "invoices"));  // expect: ssot-table-write order-service update table:invoices
}
void pipeline(pqxx::work& tx) {
  Pipeline p;
  p.use([](pqxx::work& t, const Pipeline::Next& next) { t.exec("UPDATE orders SET p = 1"); next(); })
   .use([](pqxx::work& t, const Pipeline::Next& next) { next(); t.exec("UPDATE customers SET p = 1"); });  // expect: ssot-table-write order-service update table:customers
  p.run(tx);
}
void mixins(pqxx::work& tx) {
  Orders o; o.stamp(tx); o.archive(tx);
  People p;
  p.stamp(tx);  // expect: ssot-table-write order-service update table:customers
  p.archive(tx);  // expect: ssot-table-write order-service delete table:customer_notes
  Router<A, B> r(A{}, B{"payments"});
  r.all(tx);
}
void lazies(pqxx::work& tx) {
  Lazy a([] { return std::string("DELETE FROM orders"); });
  Lazy b([] { return std::string("DELETE FROM customers"); });
  tx.exec(a.value());
  tx.exec(b.value());  // expect: ssot-table-write order-service delete table:customers
}
void txs(pqxx::connection& c) {
  Tx t(c);
  t.exec("UPDATE orders SET x = $1", 1);
  t.exec("UPDATE customers SET x = $1", 1);  // expect: ssot-table-write order-service update table:customers
  t << "DELETE FROM orders" << "DELETE FROM payments";  // expect: ssot-table-write order-service delete table:payments
  t("order_items")("customer_addresses");  // expect: ssot-table-write order-service delete table:customer_addresses
  t.commit();
}
void config(pqxx::work& tx) {
  tx.exec("DELETE FROM " + Config::get().table());
}
int main() {
  pqxx::connection c;
  pqxx::work tx(c);
  decorators(tx); tables(tx); pipeline(tx); mixins(tx); lazies(tx); config(tx);
  std::jthread th([&c] { txs(c); });
}
