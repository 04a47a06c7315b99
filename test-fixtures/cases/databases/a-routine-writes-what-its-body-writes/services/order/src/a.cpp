#include <libpq-fe.h>
#include <pqxx/pqxx>

void foreign(pqxx::work &tx, PGconn *c) {
  tx.exec("SELECT rename_customer(1, 'x')"); // expect: ssot-table-write order-service call table:customers; ssot-table-write order-service call table:customer_audit
  PQexec(c, "CALL public.purge()");          // expect: ssot-table-write order-service call table:customer_audit
  PQexec(c, "SELECT now(), count(*), customer_name(7) FROM orders");
}

void own(PGconn *c) { PQexec(c, "CALL settle_batch(1, 2)"); }

void unknown(PGconn *c) { PQexec(c, "CALL nobody_says_what_this_does()"); }
