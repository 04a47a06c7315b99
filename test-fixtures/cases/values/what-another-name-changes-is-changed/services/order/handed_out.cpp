// What a function hands out of its arguments, and a closure of what it refers to, is the variable.
#include "libs/writers.h"
#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>
namespace shop {
std::string& tableOf(Target& t) { return t.table; }
Target& same(Target& t) { return t; }
template <class T> T& passed(T& t) { return std::forward<T&>(t); }
void arguments(pqxx::work& tx) {
  Target t{"orders"};
  tableOf(t) = "payments";
  tx.exec("DELETE FROM " + t.table);  // expect: ssot-table-write order-service delete table:payments
  same(t).table = "invoices";
  tx.exec("DELETE FROM " + t.table);  // expect: ssot-table-write order-service delete table:invoices
  passed(t.table) += "_old";
  tx.exec("DELETE FROM " + t.table);  // expect: ssot-unowned-write order-service delete table:invoices_old
}
void closures(pqxx::work& tx) {
  std::string table = "orders";
  auto pick = [&]() -> std::string& { return table; };
  pick() = "customers";
  tx.exec("DELETE FROM " + table);  // expect: ssot-table-write order-service delete table:customers
  Target t{"orders"};
  [&]() -> decltype(auto) { return (t.table); }() = "payments";
  tx.exec("DELETE FROM " + t.table);  // expect: ssot-table-write order-service delete table:payments
  auto id = [](auto& x) -> auto& { return x; };
  id(table) = "invoices";
  tx.exec("DELETE FROM " + table);  // expect: ssot-table-write order-service delete table:invoices
  std::exchange(pick(), "orders");
  tx.exec("DELETE FROM " + table);
}
void keptClosure(pqxx::work& tx) {
  std::string table = "orders";
  auto set = [&table](const char* t) { table = t; };
  std::function<void(const char*)> f = set;
  f("payments");
  tx.exec("DELETE FROM " + table);  // expect: ssot-table-write order-service delete table:payments
}
void boundInFront(pqxx::work& tx) {
  auto join = std::bind([](const char* a, const std::string& b) { return a + b; }, std::placeholders::_1, "payments");
  tx.exec(join("DELETE FROM "));  // expect: ssot-table-write order-service delete table:payments
  std::tuple<std::string, const char*> named("orders", "DELETE FROM invoices");
  tx.exec(std::get<const char*>(named));  // expect: ssot-table-write order-service delete table:invoices
  tx.exec("TRUNCATE " + std::get<std::string>(named));
}
void characters(pqxx::work& tx) {
  std::string one, two, three;
  std::string_view view = "DELETE FROM customers";
  std::copy(view.begin(), view.end(), std::back_inserter(one));
  tx.exec(one);  // expect: ssot-table-write order-service delete table:customers
  std::ranges::copy(std::string("DELETE FROM "), std::back_inserter(two));
  std::copy_n(std::string_view("payments_old").begin(), 8, std::back_inserter(two));
  tx.exec(two);  // expect: ssot-table-write order-service delete table:payments
  const std::vector<std::string> parts{"DELETE ", "FROM ", "invoices"};
  tx.exec(std::accumulate(parts.begin(), parts.end(), three, std::plus<>()));  // expect: ssot-table-write order-service delete table:invoices
  tx.exec(std::plus<std::string>()("TRUNCATE ", "payments"));  // expect: ssot-table-write order-service truncate table:payments
}
}
