// Reviews owns reviews, keeps nothing else, and cleans up what it owns with the shared helper.
#include "libs/bus/publisher.h"
#include "libs/db/maintenance.h"
#include "libs/db/repository.h"
#include "libs/http/request.h"

#include <cstdlib>

namespace shop::reviews {

void add(pqxx::connection_base &conn, bus::Publisher &events, long product, const std::string &text) {
  if (!http::get("http://catalog-service/products/" + std::to_string(product))) return;
  db::Repository(conn, "reviews").insert("product, text", std::to_string(product) + ", " + conn.quote(text));
  events.publish("review.events", "added");
}

/// One star less for the product: but its rating is the catalog's to change.
void punish(long product) {
  // expect: ssot-api-command reviews-service command api:POST catalog-service/products/*/rating
  http::post("http://catalog-service/products/" + std::to_string(product) + "/rating", "{\"stars\":-1}");
}

} // namespace shop::reviews

int main(int, char **argv) {
  pqxx::connection conn{argv[1]};
  shop::bus::Publisher events{nullptr};
  long product = std::atol(argv[2]);
  shop::reviews::add(conn, events, product, argv[3]);
  shop::reviews::punish(product);
  shop::db::purge_older_than(conn, "reviews", 3650);
}
