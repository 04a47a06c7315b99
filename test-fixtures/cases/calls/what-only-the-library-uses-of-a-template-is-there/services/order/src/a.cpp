#include "libs/x/g.h"
namespace shop::order {
using namespace x;
void algorithms(pqxx::work& tx) {
  const std::vector<std::string> mine{"orders"}, theirs{"customers"};
  std::for_each(mine.begin(), mine.end(), [&](const auto& t) { tx.exec("DELETE FROM " + t); });
  std::for_each(theirs.begin(), theirs.end(), [&](const auto& t) { tx.exec("DELETE FROM " + t); });  // expect: ssot-table-write order-service delete table:customers
  std::ranges::for_each(theirs, [&](auto&& t) { tx.exec("TRUNCATE " + t); });  // expect: ssot-table-write order-service truncate table:customers
  const std::vector<Customer> rows{{1}};
  std::for_each(rows.begin(), rows.end(), Sweeper<Customer>{tx});  // expect: ssot-table-write order-service delete table:customers
  std::apply([&](const auto&... t) { (tx.exec(std::string("DELETE FROM ") + t), ...); }, std::make_tuple("orders", "customer_notes"));  // expect: ssot-table-write order-service delete table:customer_notes
  std::invoke([&](auto t) { tx.exec(std::string("DELETE FROM ") + t); }, "payments");  // expect: ssot-table-write order-service delete table:payments
  std::function<void(const std::string&)> f = [&](const auto& t) { tx.exec("DELETE FROM " + t); };  // expect: ssot-table-write order-service delete table:customer_addresses
  f("customer_addresses");
}
void holders(pqxx::work& tx) {
  auto a = std::make_unique<Flusher<Order>>(tx);
  auto b = std::make_unique<Flusher<Invoice>>(tx);  // expect: ssot-table-write order-service update table:invoices
  std::optional<Flusher<Customer>> c;  // expect: ssot-table-write order-service update table:customers
  c.emplace(tx);
}
void handlers(pqxx::work& tx) {
  std::vector<std::unique_ptr<Handler<Order>>> own;
  own.push_back(std::make_unique<Special<Order>>());
  for (auto& h : own) h->handle(tx);
  std::unique_ptr<Handler<Customer>> h = std::make_unique<Handler<Customer>>();
  h->handle(tx);  // expect: ssot-table-write order-service truncate table:customers
  std::shared_ptr<Handler<Invoice>> s = std::make_shared<Special<Invoice>>();
  s->handle(tx);  // expect: ssot-table-write order-service delete table:invoices
}
void later(pqxx::work& tx) {
  auto done = std::async(std::launch::async, [&](auto t) { tx.exec(std::string("UPDATE ") + t + " SET b = 1"); }, "payments");  // expect: ssot-table-write order-service update table:payments
  std::thread worker([&](const auto& t) { tx.exec(std::string("UPDATE ") + t + " SET c = 1"); }, std::string("customers"));  // known-missing: ssot-table-write order-service update table:customers
  worker.join();
  std::variant<Order, Customer> v = Customer{1};
  std::visit([&](const auto& row) { tx.exec(std::string("DELETE FROM ") + row.table); }, v);  // expect: ssot-table-write order-service delete table:customers
}
}

