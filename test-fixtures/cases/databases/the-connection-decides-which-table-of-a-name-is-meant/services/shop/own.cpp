#include <libpq-fe.h>
#include <pqxx/pqxx>

void own(pqxx::work &tx, PGconn *c) {
  tx.exec("UPDATE notes SET a = 1"); // its own, of two
  tx.exec("SET search_path = audit; INSERT INTO events VALUES (1)");
  PQexec(c, "SET search_path TO audit, public");
  PQexec(c, "INSERT INTO events VALUES (1)");
}

void foreign() {
  PGconn *c = PQsetdbLogin("db1", "5432", nullptr, nullptr, "crm_db", "u", "p");
  PQexec(c, "UPDATE notes SET a = 1"); // expect: ssot-table-write shop-service update table:notes
}
