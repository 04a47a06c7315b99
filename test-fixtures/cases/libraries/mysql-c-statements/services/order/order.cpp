#include <mysql/mysql.h>
#include <cstring>
#include <string>

// MySQL's and MariaDB's C interface: direct, prepared, non-blocking; the database of the connection decides.
class Connection {
public:
  explicit Connection(const char *database) : handle_(mysql_init(nullptr)) { mysql_real_connect(handle_, "db", "u", "p", database, 0, nullptr, 0); }
  void exec(const std::string &sql) { mysql_real_query(handle_, sql.data(), sql.size()); } // expect: ssot-unowned-write order-service update table:customers; ssot-table-write order-service update table:customers
  MYSQL_STMT *prepare(const char *sql) {
    MYSQL_STMT *stmt = mysql_stmt_init(handle_);
    mysql_stmt_prepare(stmt, sql, std::strlen(sql));
    return stmt;
  }
  MYSQL *get() { return handle_; }

private:
  MYSQL *handle_;
};

void run(const char *name) {
  Connection orders("order_db");
  orders.exec("INSERT INTO orders(id) VALUES (1)");
  orders.exec(std::string("UPDATE customers SET name = '") + name + "'");
  Connection customers("customer_db");
  customers.exec("SELECT * FROM customers");
  customers.exec("UPDATE customers SET n = 1");
  MYSQL_STMT *stmt = customers.prepare("DELETE FROM customers WHERE id = ?");
  mysql_stmt_execute(stmt); // expect: ssot-table-write order-service delete table:customers
  MYSQL_STMT *unused = customers.prepare("DELETE FROM customer_notes");
  mysql_stmt_close(unused);
}

void bare(MYSQL *handle, MYSQL_STMT *direct, int *error) {
  mysql_query(handle, "REPLACE INTO customers VALUES (1)");         // expect: ssot-table-write order-service upsert table:customers
  mysql_send_query(handle, "DELETE FROM customer_notes", 26);       // expect: ssot-table-write order-service delete table:customer_notes
  mysql_query_start(error, handle, "UPDATE customers SET n = 2");   // expect: ssot-table-write order-service update table:customers
  mariadb_stmt_execute_direct(direct, "DELETE FROM customers", -1); // expect: ssot-table-write order-service delete table:customers
  char escaped[100];
  mysql_real_escape_string(handle, escaped, "customers", 9);
  mysql_query(handle, (std::string("TRUNCATE ") + escaped).c_str()); // expect: ssot-table-write order-service truncate table:customers
  mysql_select_db(handle, "order_db");
  mysql_query(handle, "UPDATE orders SET n = 1");
}
