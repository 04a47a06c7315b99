#include "libs/db/customers.h"
namespace db {
void set_name(pqxx::work &tx, int id, const char *name, bool update_db) {
  if (!update_db)
    return;
  tx.exec_params("UPDATE customers SET name = $2 WHERE id = $1", id, name);
}
void run(pqxx::work &tx, Mode m) {
  switch (m) {
  case Mode::read:
    tx.exec("SELECT 1 FROM customers");
    break;
  case Mode::write:
    tx.exec("UPDATE customers SET a = 1");
    break;
  case Mode::purge:
    tx.exec("DELETE FROM customers");
    break;
  }
}
void early(pqxx::work &tx, bool dry) {
  const bool go = !dry;
  if (!go)
    return;
  tx.exec("DELETE FROM customer_notes");
}
void with_options(pqxx::work &tx, const Options &o) {
  if (o.persist)
    tx.exec("UPDATE customer_addresses SET a = 1");
}
void maybe(pqxx::work *tx, int id) {
  if (tx == nullptr)
    return;
  tx->exec_params("DELETE FROM customers WHERE id = $1", id);
}
void combined(pqxx::work &tx, bool a, bool b) {
  if (a && !b)
    tx.exec("DELETE FROM customer_addresses");
}
void named(pqxx::work &tx, const std::string &what) {
  if (what == "orders")
    tx.exec("DELETE FROM orders");
  else
    tx.exec("DELETE FROM customers");
}
} // namespace db
