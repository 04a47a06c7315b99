#include "tell.h"
#include <pqxx/pqxx>

// Its destructor rolls back what was not committed.
bool rename(pqxx::connection &conn, natsConnection *nc, int id, bool bad) {
  pqxx::work tx{conn};
  tx.exec_params("UPDATE customers SET name = 'x' WHERE id = $1", id);
  if (bad) return false;
  tx.commit();
  tell(nc);
  return true;
}

// Another transaction's commit says nothing about this one.
void two(pqxx::connection &a, pqxx::connection &b, natsConnection *nc, bool log) {
  pqxx::nontransaction direct{a};
  direct.exec("UPDATE customers SET name = 'x'");  // expect: ssot-write-without-event customer-service update table:customers
  if (!log) return;
  pqxx::work tx{b};
  tx.exec("SELECT name FROM customers");
  tx.commit();
  tell(nc);
}
