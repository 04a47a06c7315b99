#include "libs/events.h"
#include <httplib.h>
#include <pqxx/pqxx>

namespace shop::order {

void tableWrite(pqxx::work &tx) {
  tx.exec("UPDATE customers SET email = 'x'");  // expect: ssot-table-write order-service update table:customers
}
void eventPublish(EventPublisher &publisher) {
  publisher.publish(CustomerUpdated{"1", "x"});  // expect: ssot-event-publish order-service publish event:CustomerUpdated
}
void apiCommand() {
  httplib::Client client("http://customer-service");
  client.Put("/customers/7", "{}", "application/json");  // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
}
void apiShadow(httplib::Server &server) {
  server.Put("/customers/:id", [](const httplib::Request &, httplib::Response &) {});  // expect: ssot-api-shadow order-service implement api:PUT /customers/:id
}
void copyWrite(pqxx::work &tx) {
  tx.exec("DELETE FROM local_customer_view");  // expect: ssot-copy-write order-service delete table:local_customer_view
}
void snapshotUpdate(pqxx::work &tx) {
  tx.exec("UPDATE order_addresses SET city = 'x'");  // expect: ssot-snapshot-update order-service update table:order_addresses
}
void referenceWrite(pqxx::work &tx) {
  tx.exec("INSERT INTO currencies (code) VALUES ('XXX')");  // expect: ssot-reference-write order-service insert table:currencies
}
void logRewrite(pqxx::work &tx) {
  tx.exec("DELETE FROM order_log");  // expect: ssot-log-rewrite order-service delete table:order_log
}
void privateRead(pqxx::work &tx) {
  tx.exec("SELECT email FROM customers");  // expect: ssot-private-read order-service select table:customers
}
void contested(natsConnection *nc) {
  natsConnection_PublishString(nc, "audit.trail", "");  // expect: ssot-contested-write order-service publish event:audit.trail
}
void unownedWrite(pqxx::work &tx) {
  tx.exec("INSERT INTO coupons (id) VALUES (1)");  // expect: ssot-unowned-write order-service insert table:coupons
}
void unresolvedWrite(pqxx::work &tx, const std::string &table) {
  tx.exec("DELETE FROM " + table);  // expect: ssot-unresolved-write order-service delete table:-
}
void exceptionExpired(pqxx::work &tx) {
  tx.exec("DELETE FROM customers");  // expect: ssot-exception-expired order-service delete table:customers
}
void exceptionUnused(pqxx::work &tx) {
  // expect: ssot-exception-unused - - -:-
  tx.exec("INSERT INTO orders (id) VALUES (1)");  // NOLINT(ssot-table-write): it is our own
}

} // namespace shop::order
