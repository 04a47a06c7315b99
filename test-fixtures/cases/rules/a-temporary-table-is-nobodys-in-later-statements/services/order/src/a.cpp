#include <pqxx/pqxx>
void import(pqxx::work &tx) {
  tx.exec("CREATE TEMP TABLE staging (id int)");
  tx.exec("COPY staging FROM STDIN");
  tx.exec("DELETE FROM staging WHERE id < 0");
  tx.exec("INSERT INTO orders SELECT id FROM staging");
  tx.exec("INSERT INTO kept VALUES (1)"); // expect: ssot-unowned-write order-service insert table:kept
}
// What the manifest names is another table.
void shadow(pqxx::work &tx) {
  tx.exec("CREATE TEMP TABLE customers (id int)");
  tx.exec("DELETE FROM customers"); // expect: ssot-table-write order-service delete table:customers
}
