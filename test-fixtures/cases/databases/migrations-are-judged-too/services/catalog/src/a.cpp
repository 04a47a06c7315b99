#include <pqxx/pqxx>

void atRunTime(pqxx::work &tx) {
  tx.exec("INSERT INTO currencies VALUES ('XXX')"); // expect: ssot-reference-write catalog-service insert table:currencies
}
