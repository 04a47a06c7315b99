#include <cstdlib>
#include <libpq-fe.h>
#include <pqxx/pqxx>
#include <string>

void keyword(const char *host) {
  std::string info = std::string("host=") + host + " dbname='crm_db' port=5432";
  PGconn *c = PQconnectdb(info.c_str());
  PQexec(c, "UPDATE notes SET text = 'x'"); // expect: ssot-table-write report-service update table:notes
}

void url() {
  pqxx::connection c{"postgres://db2/shop_db"};
  pqxx::work tx{c};
  tx.exec("DELETE FROM notes"); // expect: ssot-table-write report-service delete table:notes
}

void bound() {
  pqxx::connection c(std::getenv("CRM_DB_URL"));
  pqxx::work tx(c);
  tx.exec("DELETE FROM notes"); // expect: ssot-table-write report-service delete table:notes
  pqxx::connection d(std::getenv("SHOP_DB"));
  pqxx::nontransaction n(d);
  n.exec("INSERT INTO notes (text) VALUES ('x')"); // expect: ssot-table-write report-service insert table:notes
}

void elsewhere() {
  pqxx::connection c{"dbname=scratch"}; // nobody declares it: this is another table of that name
  pqxx::work tx{c};
  tx.exec("UPDATE contacts SET a = 1"); // expect: ssot-unowned-write report-service update table:contacts
}
