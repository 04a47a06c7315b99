#include <pqxx/pqxx>
void import(pqxx::work &tx) {
  tx.exec("CREATE TEMPORARY TABLE staging AS SELECT id FROM customers");
  tx.exec("UPDATE staging SET id = id + 1");
}
