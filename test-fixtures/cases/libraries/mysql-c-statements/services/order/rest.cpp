#include <mysql/mysql.h>

// Non-blocking calls and what changes the connection's database.
void rest(MYSQL *handle, MYSQL_STMT *stmt, int *failed) {
  mysql_stmt_prepare_start(failed, stmt, "DELETE FROM customers WHERE id = ?", 34);
  mysql_stmt_execute_start(failed, stmt); // expect: ssot-table-write order-service delete table:customers
  MYSQL *connected = nullptr;
  mysql_real_connect_start(&connected, handle, "db", "u", "p", "customer_db", 0, nullptr, 0);
  mysql_query(handle, "UPDATE customers SET n = 1"); // expect: ssot-table-write order-service update table:customers
  mysql_change_user(handle, "u", "p", "order_db");
  mysql_query(handle, "UPDATE orders SET n = 1");
  char escaped[40];
  mysql_escape_string(escaped, "orders", 6);
}
