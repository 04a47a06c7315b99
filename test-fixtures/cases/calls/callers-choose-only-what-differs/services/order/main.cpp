#include "libs/outbox.h"
int main(int argc, char**) {
  pqxx::connection c;
  pqxx::work tx(c);
  Mailer mailer(tx);
  Outbox fast{"customers", "customer_notes"};
  Outbox slow{"customers", "invoices"};
  bool urgent = argc > 1;
  mailer.deliver(urgent, fast);  // expect: ssot-table-write order-service insert table:customers
  mailer.deliver(true, slow);  // expect: ssot-table-write order-service insert table:customers
  mailer.store(true, fast, slow);  // expect: ssot-table-write order-service update table:customers; ssot-table-write order-service delete table:customer_notes
  mailer.store(false, fast, slow);  // expect: ssot-table-write order-service update table:customers; ssot-table-write order-service delete table:invoices
  mailer.store(urgent, fast, slow);  // expect: ssot-table-write order-service update table:customers; ssot-table-write order-service delete table:customer_notes; ssot-table-write order-service delete table:invoices
  tx.commit();
}
