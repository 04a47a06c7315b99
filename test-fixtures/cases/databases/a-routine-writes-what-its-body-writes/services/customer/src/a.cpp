#include <libpq-fe.h>

void own(PGconn *c) { PQexec(c, "SELECT rename_customer(1, 'x')"); }

void foreign(PGconn *c) {
  PQexec(c, "select * from Settle_Batch(1)"); // expect: ssot-table-write customer-service call table:orders; ssot-table-write customer-service call table:order_totals
}
