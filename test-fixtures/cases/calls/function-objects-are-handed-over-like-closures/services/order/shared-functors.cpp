#include "libs/f/f.h"
#include <algorithm>
#include <future>
#include <thread>
#include <vector>
void shared_functors_go(pqxx::work& tx, pqxx::connection& c, std::vector<int> v) {
  std::for_each(v.begin(), v.end(), f::Touch{tx, "customers"});  // expect: ssot-table-write order-service update table:customers
  std::for_each(v.begin(), v.end(), f::Touch{tx, "orders"});
  f::each(3, f::Touch{tx, "invoices"});  // expect: ssot-table-write order-service update table:invoices
  f::later(f::Touch{tx, "customer_notes"});  // expect: ssot-table-write order-service update table:customer_notes
  std::sort(v.begin(), v.end(), f::Less{&tx});
  std::thread t{f::Loop{c}};  // expect: ssot-table-write order-service delete table:payments
  t.join();
}
