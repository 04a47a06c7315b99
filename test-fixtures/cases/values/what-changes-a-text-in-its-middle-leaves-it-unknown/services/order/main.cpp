#include <absl/strings/string_view.h>
#include <absl/strings/strip.h>
#include <algorithm>
#include <expected_23.h>
#include <iterator>
#include <optional>
#include <soci/soci.h>
#include <sqlite3.h>
#include <string>
#include <vector>
static void run(sqlite3 *db, const std::string &table) {
  sqlite3_exec(db, ("DELETE FROM " + table).c_str(), nullptr, nullptr, nullptr); // expect: ssot-table-write order-service delete table:customers; ssot-unresolved-write order-service delete table:-
}
static void changed(sqlite3 *db) {
  std::string t = "XXXXomers", with = "cust";
  t.replace(t.begin(), t.begin() + 4, with.begin(), with.end());
  run(db, t);
  std::string spaced = "cus tomers";
  std::erase_if(spaced, [](char c) { return c == ' '; });
  run(db, spaced);
}
static void kept(sqlite3 *db) {
  std::vector<std::string> names{"orders", "orders"};
  std::reverse(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  for (std::size_t i = 0; i < std::size(names); ++i) run(db, names[i]);
  std::optional<std::string> a = "orders", b = "orders";
  a.swap(b);
  run(db, *a);
  std::expected<std::string, int> found(std::string("customers"));
  run(db, *found.or_else([](int) { return std::expected<std::string, int>(std::string("customers")); }));
  absl::string_view text = "x.customers;";
  if (absl::ConsumePrefix(&text, "x.") && absl::ConsumeSuffix(&text, ";")) run(db, std::string(text));
}
static void read(soci::session &sql, int id) {
  std::string name;
  sql << "SELECT name FROM orders WHERE id = :id", soci::use(id), soci::into(name);
  soci::indicator given = soci::i_ok;
  sql << "SELECT name FROM orders WHERE id = :id", soci::use(id, given), soci::into(name);
}
int main() {
  sqlite3 *db = nullptr;
  sqlite3_open("shop.db", &db);
  changed(db);
  kept(db);
  soci::session sql("sqlite3", "shop.db");
  read(sql, 1);
}
