#include <libmemcached/memcached.hpp>
#include <string>
#include <vector>

// The C++ class, whose inline functions call the C ones: each counts once.
void rest(memcache::Memcache &cache, std::vector<char> &value) {
  cache.set("customer:1", value, 60, 0);               // expect: ssot-table-write order-service upsert key:customer:1
  cache.setByKey("group", "customer:2", value, 60, 0); // expect: ssot-table-write order-service upsert key:customer:2
  cache.remove("customer:3");                          // expect: ssot-table-write order-service delete key:customer:3
  cache.get("customer:4", value);
}
