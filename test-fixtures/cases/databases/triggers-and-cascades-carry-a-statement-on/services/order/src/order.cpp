#include <pqxx/pqxx>

void own(pqxx::work &tx) { tx.exec("DELETE FROM orders"); }

void foreign(pqxx::work &tx) {
  tx.exec("UPDATE customers SET name = 'x'"); // expect: ssot-table-write order-service update table:customers
}
