#include <pqxx/pqxx>

void gone(pqxx::work &tx) {
  tx.exec("DELETE FROM customers WHERE id = 1"); // expect: ssot-table-write customer-service update table:orders; ssot-table-write customer-service delete table:orders
}

void rename(pqxx::work &tx) {
  tx.exec("UPDATE customers SET name = 'x'"); // expect: ssot-table-write customer-service update table:orders
}

void move(pqxx::work &tx) {
  tx.exec("UPDATE customers SET email = 'x'"); // expect: ssot-table-write customer-service update table:orders
}
