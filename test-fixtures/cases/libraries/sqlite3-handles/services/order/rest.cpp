#include <cstdarg>
#include <sqlite3.h>

// A project's own printf in front of SQLite's, and a statement that is asked for its text and connection.
int execute(sqlite3 *db, const char *format, ...) {
  va_list args;
  va_start(args, format);
  char *sql = sqlite3_vmprintf(format, args);
  va_end(args);
  int result = sqlite3_exec(db, sql, nullptr, nullptr, nullptr); // expect: ssot-table-write order-service update table:customers
  sqlite3_free(sql);
  return result;
}
void rest(sqlite3 *db) {
  execute(db, "UPDATE customers SET n = %d", 1);
  execute(db, "UPDATE orders SET n = %d", 1);
  sqlite3_stmt *statement = nullptr;
  sqlite3_prepare_v2(db, "DELETE FROM customer_notes", -1, &statement, nullptr);
  sqlite3_exec(sqlite3_db_handle(statement), sqlite3_sql(statement), nullptr, nullptr, nullptr); // expect: ssot-table-write order-service delete table:customer_notes
}
