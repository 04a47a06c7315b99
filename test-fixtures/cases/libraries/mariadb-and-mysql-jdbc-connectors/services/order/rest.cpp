#include <mariadb/conncpp.hpp>
#include <memory>

// The connection's schema decides whose table it is; texts of the library's own string class.
void rest(sql::Connection &conn) {
  conn.setSchema("customer_db");
  sql::SQLString text("DELETE FROM ");
  text.append("customers");
  std::unique_ptr<sql::Statement> stmt(conn.createStatement());
  stmt->execute(text.c_str()); // expect: ssot-table-write order-service delete table:customers
}
