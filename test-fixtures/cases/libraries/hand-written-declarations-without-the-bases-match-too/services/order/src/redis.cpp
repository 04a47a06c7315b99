#include <sw/redis++/redis++.h>
void f(sw::redis::Redis &redis, const std::string &id) {
  auto pipe = redis.pipeline();
  pipe.set("order:" + id, "x").get("customer_index").exec();
  pipe.set("customer_index", id).exec(); // expect: ssot-table-write order-service upsert key:customer_index
  pipe.command("DEL", "customer_index").exec(); // expect: ssot-table-write order-service delete key:customer_index
  redis.transaction().incr("order_index").del("customer_index").exec(); // expect: ssot-table-write order-service delete key:customer_index
}
