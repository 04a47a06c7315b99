#include <nats/nats.h>
#include <pqxx/pqxx>

namespace shop::customer {

void writeWithoutEvent(pqxx::work &tx) {
  tx.exec("DELETE FROM customers");  // expect: ssot-write-without-event customer-service delete table:customers
}

void contested(natsConnection *nc) {
  natsConnection_PublishString(nc, "audit.trail", "");  // expect: ssot-contested-write customer-service publish event:audit.trail
}

} // namespace shop::customer
