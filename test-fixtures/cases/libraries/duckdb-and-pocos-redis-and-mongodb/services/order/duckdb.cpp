#include <duckdb.hpp>

// DuckDB in C++ and C: texts, prepared statements, appenders.
void cpp(duckdb::DuckDB &database, int id) {
  duckdb::Connection con(database);
  con.Query("SELECT * FROM customers");
  con.Query("INSERT INTO orders VALUES (1)");
  con.Query("UPDATE customers SET a = ? WHERE id = ?", 1, id); // expect: ssot-table-write order-service update table:customers
  auto erase = con.Prepare("DELETE FROM customers WHERE id = $1");
  erase->Execute(id); // expect: ssot-table-write order-service delete table:customers
  duckdb::Appender appender(con, "customers"); // expect: ssot-table-write order-service insert table:customers
  appender.AppendRow(1, "x");
  appender.Close();
  duckdb::Appender mine(con, "main", "order_items");
  duckdb::Appender attached(con, "customer_db", "main", "customers"); // expect: ssot-table-write order-service insert table:customers
  erase->PendingQuery(id);                                            // expect: ssot-table-write order-service delete table:customers
  con.PendingQuery("DELETE FROM customer_notes");                     // expect: ssot-table-write order-service delete table:customer_notes
}

void c(duckdb_connection con) {
  duckdb_query(con, "DELETE FROM customer_notes", nullptr); // expect: ssot-table-write order-service delete table:customer_notes
  duckdb_prepared_statement statement;
  duckdb_prepare(con, "UPDATE customers SET a = 1", &statement);
  duckdb_execute_prepared(statement, nullptr); // expect: ssot-table-write order-service update table:customers
  duckdb_destroy_prepare(&statement);
  duckdb_appender appender;
  duckdb_appender_create(con, nullptr, "customer_notes", &appender); // expect: ssot-table-write order-service insert table:customer_notes
}
