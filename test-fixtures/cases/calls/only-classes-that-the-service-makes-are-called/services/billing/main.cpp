#include "libs/base/job.h"
void go(pqxx::work &tx) {
  base::Runner r;
  r.add(std::make_unique<base::CleanOrders>());
  r.run_all(tx); // expect: ssot-table-write billing-service delete table:orders
}
