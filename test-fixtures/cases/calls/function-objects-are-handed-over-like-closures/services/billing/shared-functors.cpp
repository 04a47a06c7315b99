#include "libs/f/f.h"
#include <algorithm>
#include <future>
#include <vector>
void shared_functors_go(pqxx::work& tx, pqxx::connection& c, std::vector<int> v) {
  std::sort(v.begin(), v.end(), f::Less{&tx});  // expect: ssot-table-write billing-service update table:order_audit
  auto done = std::async(std::launch::async, f::Loop{c});
  std::function<void(int)> fn = f::Touch{tx, "customers"};  // expect: ssot-table-write billing-service update table:customers
  fn(3);
  f::Touch t{tx, "orders"};
  std::for_each(v.begin(), v.end(), t);  // expect: ssot-table-write billing-service update table:orders
  std::for_each(v.begin(), v.end(), std::ref(t));  // expect: ssot-table-write billing-service update table:orders
}
