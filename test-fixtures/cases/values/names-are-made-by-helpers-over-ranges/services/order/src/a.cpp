#include "libs/ev/state.h"
namespace shop::order {
using namespace ev;
void run(pqxx::work& tx) {
  tx.exec("DELETE FROM " + shardName("orders", kNone));
  tx.exec("DELETE FROM " + shardName("customers", kNone));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + shardName("x", kArchive | kDaily));  // expect: ssot-unowned-write order-service delete table:x_archive_daily
  // known-spurious: ssot-unowned-write order-service delete table:y_daily_7
  tx.exec("DELETE FROM " + shardName("y", kDaily, 7));  // known-missing: ssot-unowned-write order-service delete table:y_daily_07
  tx.exec("DELETE FROM " + sized("customersXY", 9));  // expect: ssot-table-write order-service delete table:customers
  const std::vector<std::string> parts{"customer", "addresses"};
  tx.exec("DELETE FROM " + joinRange(parts.begin(), parts.end(), "_"));  // expect: ssot-table-write order-service delete table:customer_addresses
  const char* arr[] = {"order", "items"};
  tx.exec("DELETE FROM " + joinRange(std::begin(arr), std::end(arr), "_"));
  tx.exec("DELETE FROM " + bracketed("[invoices]"));  // expect: ssot-table-write order-service delete table:invoices
  tx.exec("DELETE FROM " + bracketed("orders"));
  tx.exec("DELETE FROM " + tableOfUrl("db://host/shop/payments?x=1"));  // expect: ssot-table-write order-service delete table:payments
  tx.exec("DELETE FROM " + tableOfUrl("db://host/shop/orders"));
  std::string sql = "UPDATE customers SET ";
  const std::vector<std::pair<std::string, int>> sets{{"a", 1}, {"b", 2}};
  for (const auto& [c, v] : sets) sql += c + "=" + std::to_string(v) + ",";
  sql.back() = ' ';
  tx.exec(sql + "WHERE id = 1");  // expect: ssot-table-write order-service update table:customers
  std::string s;
  std::set<std::string> names{"orders", "customers"};
  for (auto it = names.rbegin(); it != names.rend(); ++it) tx.exec("TRUNCATE " + *it);  // expect: ssot-table-write order-service truncate table:customers
  const auto total = std::accumulate(parts.begin(), parts.end(), std::string("DELETE FROM x"), [](std::string a, const std::string& b) { return a + "_" + b; });
  tx.exec(total);  // expect: ssot-unowned-write order-service delete table:x_customer_addresses
}
}

