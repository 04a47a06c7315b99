#include <libpq-fe.h>
#include <pqxx/pqxx>
// The schema that a connection was told stays: in a transaction, through a call, in a member.
void attach(pqxx::connection& c) {
  pqxx::nontransaction tx{c};
  tx.exec("SET search_path TO audit");
  tx.exec("INSERT INTO events VALUES (1)");
}
static PGconn* open() { PGconn* c = PQconnectdb("dbname=shop_db"); PQexec(c, "SET search_path = audit, public"); return c; }
void viaCall() { PGconn* c = open(); PQexec(c, "INSERT INTO events VALUES (2)"); }
struct Pool { PGconn* c; Pool() : c(PQconnectdb("dbname=shop_db")) { PQexec(c, "SET search_path TO audit"); } };
void viaField(Pool& p) { PQexec(p.c, "DELETE FROM events"); }
