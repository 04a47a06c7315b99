// Before C++17 Abseil's string_view is a class of its own.
#include "lib/run.h"
#include <absl/strings/ascii.h>
#include <absl/strings/str_cat.h>
#include <absl/strings/str_format.h>
#include <absl/strings/str_join.h>
#include <absl/strings/string_view.h>
#include <absl/strings/strip.h>
#include <vector>

void views(sqlite3 *db) {
  absl::string_view text = "xDELETE FROM customers;";
  text.remove_prefix(1);
  text.remove_suffix(1);
  if (text.empty() || text.size() < 3 || text.find("orders") == 0 || text.rfind(';') == 0) return;
  run(db, std::string(text));                          // expect: ssot-table-write order-service delete table:customers
  run(db, std::string(text.data(), text.length()));    // expect: ssot-table-write order-service delete table:customers
  run(db, std::string(absl::StripSuffix("DELETE FROM customers;", ";")));  // expect: ssot-table-write order-service delete table:customers
  run(db, absl::StrCat("UPDATE ", absl::string_view("customers"), " SET a = ", 1));  // expect: ssot-table-write order-service update table:customers
}

void joined(sqlite3 *db, const std::vector<int> &ids, const std::vector<std::string> &names) {
  auto quoted = [](std::string *out, int id) { absl::StrAppend(out, "'", id, "'"); };
  run(db, absl::StrCat("DELETE FROM customers WHERE id IN (", absl::StrJoin(ids, ",", quoted), ")"));  // expect: ssot-table-write order-service delete table:customers
  run(db, absl::StrCat("DELETE FROM orders WHERE id IN (", absl::StrJoin(names, ","), ")"));
  run(db, absl::StrJoin({"DELETE", "FROM", "customers"}, " "));  // expect: ssot-table-write order-service delete table:customers
}

void formatted(sqlite3 *db) {
  run(db, absl::StrFormat("DELETE FROM %s", "customers"));  // expect: ssot-table-write order-service delete table:customers
  absl::FormatSpec<std::string, int> format("UPDATE %s SET n = %d");
  run(db, absl::StrFormat(format, std::string("customers"), 1));  // expect: ssot-table-write order-service update table:customers
}
