// Tables that are told to shared code beforehand, which keeps them in variables of its own or hands those out.
#include "libs/g.h"
void setUp() {
  g::setTable("customers");
  g::addTable("orders");
  g::addTable("invoices");
  g::name("a", "orders");
  g::name("b", "payments");
  g::names()["x"] = "customer_notes";
  g::names().emplace("y", "orders");
  g::hooks().push_back({[](pqxx::work& tx, const std::string& t) { tx.exec("DELETE FROM " + t + " WHERE hook"); }, "customer_addresses"});  // expect: ssot-table-write order-service delete table:customer_addresses
}
void run(pqxx::work& tx) {
  g::wipe(tx);  // expect: ssot-table-write order-service delete table:customers
  g::wipeAll(tx);  // expect: ssot-table-write order-service truncate table:invoices
  g::wipeNamed(tx, "a");
  g::wipeNamed(tx, "b");  // expect: ssot-table-write order-service update table:payments
  tx.exec("UPDATE " + g::names().at("x") + " SET a = 1");  // expect: ssot-table-write order-service update table:customer_notes
  tx.exec("UPDATE " + g::names().at("y") + " SET a = 1");
  g::runHooks(tx);
}
int main() { setUp(); pqxx::connection c; pqxx::work tx(c); run(tx); }
