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

// A batch is over when it has run, or when somebody empties it.
void batches(sql::Connection &conn, sql::SQLString table) {
  std::unique_ptr<sql::Statement> stmt(conn.createStatement());
  stmt->addBatch(sql::SQLString("DELETE FROM ") + "customer_notes");
  stmt->executeBatch(); // expect: ssot-table-write order-service delete table:customer_notes
  stmt->addBatch("INSERT INTO orders(id) VALUES (1)");
  stmt->executeBatch();
  stmt->addBatch("DELETE FROM " + table);
  stmt->addBatch("DELETE FROM customers");
  stmt->clearBatch();
  stmt->executeBatch();
}
