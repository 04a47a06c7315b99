// The same of an object of which there is one.
#include "libs/singleton.h"
void setUpObject() {
  s::Registry::instance().setTable("customers");
  s::Registry::instance().add("invoices");
  s::Registry::instance().add("orders");
}
void useObject() {
  setUpObject();
  pqxx::connection c;
  pqxx::work tx(c);
  s::Registry::instance().wipe(tx);  // expect: ssot-table-write order-service delete table:customers
  s::Registry::instance().wipeAll(tx);  // expect: ssot-table-write order-service truncate table:invoices
}
