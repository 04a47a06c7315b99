#include <algorithm>
#include <iterator>
#include <map>
#include <pqxx/pqxx>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

namespace shop::order {

struct TableSpec {
  std::string name;
  bool archived;
};

void pipelines(pqxx::work& tx) {
  const std::vector<TableSpec> specs{{"orders", true}, {"customers", false}, {"invoices", true}};
  for (const auto& s : specs | std::views::filter([](const TableSpec& t) { return t.archived; }))
    tx.exec("DELETE FROM " + s.name);  // expect: ssot-table-write order-service delete table:invoices
  for (const std::string& n : specs | std::views::transform(&TableSpec::name))
    tx.exec("TRUNCATE " + n);  // expect: ssot-table-write order-service truncate table:invoices; ssot-table-write order-service truncate table:customers
  for (const std::string& n : specs | std::views::filter(&TableSpec::archived) | std::views::transform([](const TableSpec& t) { return t.name + "_old"; }))
    tx.exec("DELETE FROM " + n);  // expect: ssot-unowned-write order-service delete table:orders_old; ssot-unowned-write order-service delete table:invoices_old
  for (const auto& s : specs | std::views::take(1)) tx.exec("UPDATE " + s.name + " SET x = 1");
  for (const auto& s : specs | std::views::drop(2)) tx.exec("UPDATE " + s.name + " SET x = 2");  // expect: ssot-table-write order-service update table:invoices
  for (const auto& s : specs | std::views::reverse | std::views::take(1)) tx.exec("UPDATE " + s.name + " SET x = 3");  // expect: ssot-table-write order-service update table:invoices
  for (const auto& s : std::views::reverse(specs) | std::views::drop(2)) tx.exec("UPDATE " + s.name + " SET x = 4");
  std::ranges::for_each(specs | std::views::filter([](const auto& s) { return !s.archived; }), [&](const TableSpec& s) {
    tx.exec("UPDATE " + s.name + " SET x = 5");  // expect: ssot-table-write order-service update table:customers
  });
}

void maps(pqxx::work& tx) {
  const std::map<std::string, int> ranks{{"orders", 1}, {"payments", 2}};
  for (const auto& n : ranks | std::views::keys) tx.exec("UPDATE " + n + " SET x = 6");  // expect: ssot-table-write order-service update table:payments
  const std::map<int, std::string> names{{1, "order_items"}, {2, "customer_notes"}};
  for (const auto& n : names | std::views::values) tx.exec("UPDATE " + n + " SET x = 7");  // expect: ssot-table-write order-service update table:customer_notes
}

void without_pipes(pqxx::work& tx) {
  const std::vector<std::string> names{"orders", "customers"};
  for (const std::string& n : std::views::filter(names, [](const std::string& t) { return t != "orders"; }))
    tx.exec("UPDATE " + n + " SET x = 8");  // expect: ssot-table-write order-service update table:customers
  for (const std::string& n : std::views::transform(names, [](const std::string& t) { return t + "_log"; }))
    tx.exec("INSERT INTO " + n + " VALUES (1)");  // expect: ssot-unowned-write order-service insert table:orders_log; ssot-unowned-write order-service insert table:customers_log
  for (auto part : std::views::split(std::string_view("orders,customers"), ','))
    tx.exec("UPDATE " + std::string(part.begin(), part.end()) + " SET x = 9");  // expect: ssot-table-write order-service update table:customers
  for (auto part : std::string_view("order_items;invoices") | std::views::split(';'))
    tx.exec("UPDATE " + std::string(part.begin(), part.end()) + " SET x = 9");  // expect: ssot-table-write order-service update table:invoices
  for (int shard : std::views::iota(0, 2))
    tx.exec("DELETE FROM events_" + std::to_string(shard));  // expect: ssot-unowned-write order-service delete table:events_0; ssot-unowned-write order-service delete table:events_1
  std::vector<std::string> copy, changed;
  std::ranges::copy(names, std::back_inserter(copy));
  for (const std::string& n : copy) tx.exec("UPDATE " + n + " SET x = 10");  // expect: ssot-table-write order-service update table:customers
  std::ranges::transform(names, std::back_inserter(changed), [](const std::string& n) { return n + "_tmp"; });
  for (const std::string& n : changed) tx.exec("DELETE FROM " + n);  // expect: ssot-unowned-write order-service delete table:orders_tmp; ssot-unowned-write order-service delete table:customers_tmp
}

}  // namespace shop::order
