// Catalog owns products and the currencies that prices are in.
#include "libs/bus/publisher.h"
#include "libs/db/repository.h"

namespace shop::catalog {

void add_product(pqxx::connection_base &conn, bus::Publisher &events, const std::string &name) {
  db::Repository products{conn, "products"};
  products.insert("name", conn.quote(name));
  events.publish("catalog.events", "product added");
}

/// Rates are reference data, they change by deployment: a rate that changes while orders are priced prices them twice.
void refresh_rate(pqxx::connection_base &conn, const std::string &currency, double rate) {
  pqxx::work tx{conn};
  // expect: ssot-reference-write catalog-service update table:currencies
  tx.exec_params("UPDATE currencies SET rate = $2 WHERE code = $1", currency, rate);
  tx.commit();
}

} // namespace shop::catalog

int main(int, char **argv) {
  pqxx::connection conn{argv[1]};
  shop::bus::Publisher events{nullptr};
  shop::catalog::add_product(conn, events, "lamp");
  shop::catalog::refresh_rate(conn, "CHF", 0.95);
}
