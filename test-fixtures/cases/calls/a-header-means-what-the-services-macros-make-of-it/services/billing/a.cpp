#define SERVICE_TABLE "order_items"
#include "libs/db/wipe.h"
void f(pqxx::work& tx) {
  db::wipe(tx);  // expect: ssot-table-write billing-service delete table:order_items
  db::Repo<int>::put(tx);  // expect: ssot-table-write billing-service insert table:order_items
}
