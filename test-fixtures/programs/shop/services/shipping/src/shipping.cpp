// Shipping owns shipments, and reads what it needs of orders.
#include "libs/bus/publisher.h"
#include "libs/db/maintenance.h"
#include "libs/db/repository.h"

#include <cstdlib>

namespace shop::shipping {

void ship(pqxx::connection_base &conn, bus::Publisher &events, long order) {
  db::Repository shipments{conn, "shipments"}, orders{conn, "orders"};
  if (orders.find(order).empty()) return;
  shipments.insert("order_id", std::to_string(order));
  events.publish("shipping.events", "shipped");
  orders.set(order, "state", "shipped"); // expect: ssot-table-write shipping-service update table:orders
}

void clean_up(pqxx::connection_base &conn) {
  db::purge_older_than(conn, "shipments", 90);
}

} // namespace shop::shipping

int main(int, char **argv) {
  pqxx::connection conn{argv[1]};
  shop::bus::Publisher events{nullptr};
  shop::shipping::ship(conn, events, std::atol(argv[2]));
  shop::shipping::clean_up(conn);
}
