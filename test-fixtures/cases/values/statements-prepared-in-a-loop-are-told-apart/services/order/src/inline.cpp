#include <sqlite3.h>

#include <iterator>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

static const char *const kStatements[] = {"INSERT INTO orders (id) VALUES (?)",
                                          "UPDATE customers SET x = 1 WHERE id = ?"};

// An array of the function's own, filled in a loop; the first alone is executed.
void local(sqlite3 *db) {
  sqlite3_stmt *statements[2];
  for (int i = 0; i < 2; ++i) sqlite3_prepare_v2(db, kStatements[i], -1, &statements[i], nullptr);
  sqlite3_step(statements[0]);
}

// What stands at a loop's counter is left out by a condition on that very element.
void byCounter(sqlite3 *db) {
  static constexpr std::string_view tables[] = {"orders", "customers", "invoices"};
  for (int i = 0; i < 3; ++i) {
    if (tables[i].starts_with("customer")) continue;
    // expect: ssot-table-write order-service delete table:invoices
    sqlite3_exec(db, ("DELETE FROM " + std::string(tables[i])).c_str(), nullptr, nullptr,
                 nullptr);
  }
}

// Nothing is no table, where there is a default.
void withDefault(sqlite3 *db) {
  std::optional<std::string> audit;
  sqlite3_exec(db, ("DELETE FROM " + audit.value_or("order_audit")).c_str(), nullptr, nullptr, nullptr);
}

void numbers(sqlite3 *db, const std::vector<int> &ids) {
  std::ostringstream sql;
  sql << "DELETE FROM customer_notes WHERE id IN (";
  std::copy(ids.begin(), ids.end(), std::ostream_iterator<int>(sql, ","));
  sql << "0)";
  // expect: ssot-table-write order-service delete table:customer_notes
  sqlite3_exec(db, sql.str().c_str(), nullptr, nullptr,
               nullptr);
}
