#include <sqlite3.h>
#include <string>

// The callback of a query gets what was given with it.
struct Copy {
  sqlite3 *to;
  const char *table;
};
static int row(void *data, int, char **values, char **) {
  auto *copy = static_cast<Copy *>(data);
  std::string sql = std::string("INSERT INTO ") + copy->table + " VALUES (" + values[0] + ")";
  return sqlite3_exec(copy->to, sql.c_str(), nullptr, nullptr, nullptr); // expect: ssot-table-write order-service insert table:customers
}

void copy(sqlite3 *from, sqlite3 *to) {
  Copy copy{to, "customers"};
  sqlite3_exec(from, "SELECT id FROM orders", row, &copy, nullptr);
}
