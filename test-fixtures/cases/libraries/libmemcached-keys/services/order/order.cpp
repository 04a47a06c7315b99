#include <libmemcached/memcached.h>
#include <string>

// libmemcached: the key's place depends on _by_key.
void cache(memcached_st *mc, const std::string &id) {
  const std::string key = "customer:" + id;
  memcached_set(mc, "order:1", 7, "x", 1, 0, 0);
  memcached_set(mc, key.c_str(), key.size(), "x", 1, 60, 0);          // expect: ssot-table-write order-service upsert key:customer:*
  memcached_add(mc, "customer:1", 10, "x", 1, 0, 0);                   // expect: ssot-table-write order-service insert key:customer:1
  memcached_append(mc, "customer:2", 10, "x", 1, 0, 0);                // expect: ssot-table-write order-service update key:customer:2
  memcached_set_by_key(mc, "group", 5, "customer:3", 10, "x", 1, 0, 0); // expect: ssot-table-write order-service upsert key:customer:3
  memcached_delete(mc, "customer:4", 10, 0);                           // expect: ssot-table-write order-service delete key:customer:4
  memcached_delete_by_key(mc, "group", 5, "customer:5", 10, 0);        // expect: ssot-table-write order-service delete key:customer:5
  uint64_t value = 0;
  memcached_increment(mc, "customer:6", 10, 1, &value);                // expect: ssot-table-write order-service update key:customer:6
  size_t length = 0;
  uint32_t flags = 0;
  memcached_return_t error;
  memcached_get(mc, "customer:7", 10, &length, &flags, &error);
  memcached_get_by_key(mc, "g", 1, "customer:7", 10, &length, &flags, &error);
}
