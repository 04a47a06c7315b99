#include <pqxx/pqxx>
#include <pqxx/stream_from>
#include <pqxx/tablereader>

// Streams that read, the statement without a name, texts that are quoted on the way.
void rest(pqxx::connection &conn, const std::string &name) {
  conn.prepare("DELETE FROM customer_notes");
  pqxx::work tx(conn);
  tx.exec_prepared(""); // expect: ssot-table-write order-service delete table:customer_notes
  pqxx::stream_from rows{tx, "customers"};
  pqxx::tablereader reader(tx, "customers");
  tx.exec("UPDATE customers SET name = '" + tx.esc(name) + "' WHERE id = " + pqxx::to_string(7)); // expect: ssot-table-write order-service update table:customers
  tx.conn().prepare("late", "DELETE FROM customers");
  tx.exec_prepared("late"); // expect: ssot-table-write order-service delete table:customers
}
