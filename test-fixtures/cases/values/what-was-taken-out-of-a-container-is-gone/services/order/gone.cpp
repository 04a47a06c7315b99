// Elements that are taken out of containers, characters that are put into texts, and what coroutines yield.
#include "libs/core/gen.h"
#include <list>
using namespace core;
Generator<std::string> mine() { co_yield "orders"; co_yield std::string("order_items"); }
Generator<std::string> theirs() { co_yield "customers"; for (auto t : {"invoices"}) co_yield t; }
void generators(pqxx::work& tx) {
  auto g = mine();
  while (g.next()) tx.exec("DELETE FROM " + g.value());
  auto h = theirs();
  while (h.next()) tx.exec("DELETE FROM " + h.value());  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:invoices
}
void iterators(pqxx::work& tx) {
  tx.exec("TRUNCATE " + quoted("customers"));  // expect: ssot-table-write order-service truncate table:customers
  tx.exec(swapName("UPDATE $T SET a = 1", "customer_notes"));  // expect: ssot-table-write order-service update table:customer_notes
  tx.exec(swapName("UPDATE $T SET a = 1", "orders"));
  std::string s = "DELETE FROM orders_old";
  s.erase(std::find(s.begin(), s.end(), '_'), s.end());
  tx.exec(s);
  std::string more = "DELETE FROM ", name = "invoices";
  more.insert(more.end(), name.begin(), name.end());
  tx.exec(more);  // expect: ssot-table-write order-service delete table:invoices
  more.insert(more.begin(), 2, ' ');
  more.replace(more.end() - 8, more.end(), "orders");
  std::string dashed = "payments--";
  std::erase(dashed, '-');
  tx.exec("TRUNCATE " + dashed);  // expect: ssot-table-write order-service truncate table:payments
}
void views(pqxx::work& tx) {
  std::vector<std::vector<std::string>> nested{{"orders", "payments"}, {"order_items"}};
  for (const auto& t : nested | std::views::join) tx.exec("UPDATE " + t + " SET a = 1");  // expect: ssot-table-write order-service update table:payments
  std::vector<std::string> v{"customers", "orders"};
  std::erase_if(v, [](const std::string& t) { return t == "customers"; });
  for (const auto& t : v) tx.exec("UPDATE " + t + " SET b = 1");
  v.insert(v.end(), {"invoices", "order_items"});
  std::erase(v, "invoices");
  v.erase(std::remove(v.begin(), v.end(), "customers"), v.end());
  for (const auto& t : v) tx.exec("UPDATE " + t + " SET b = 2");
  std::list<std::string> l{"customers", "orders", "invoices"};
  l.remove("customers");
  l.remove_if([](const std::string& t) { return t == "invoices"; });
  for (const auto& t : l) tx.exec("UPDATE " + t + " SET b = 3");
  std::map<std::string, std::string> kept{{"a", "orders"}, {"b", "customers"}};
  std::erase_if(kept, [](const std::pair<const std::string, std::string>& entry) { return entry.first == "b"; });
  for (const auto& [key, t] : kept) tx.exec("UPDATE " + t + " SET b = 4");
  std::vector<std::string> w{"orders", "customer_notes", "order_items"};
  w.erase(std::remove_if(w.begin(), w.end(), [](const std::string& t) { return t.starts_with("customer"); }), w.end());
  for (const auto& t : w) tx.exec("UPDATE " + t + " SET c = 1");
  std::set<std::string> s{"customers", "orders"};
  s.erase("customers");
  for (const auto& t : s) tx.exec("UPDATE " + t + " SET d = 1");
  std::map<std::string, std::string> q{{"a", "orders"}, {"b", "customers"}};
  q.erase("b");
  for (const auto& [k, t] : q) tx.exec("UPDATE " + t + " SET e = 1");
}
int main() { pqxx::connection c; pqxx::work tx(c); generators(tx); iterators(tx); views(tx); }
