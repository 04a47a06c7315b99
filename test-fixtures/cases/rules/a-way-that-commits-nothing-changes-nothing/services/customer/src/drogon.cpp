#include "tell.h"
#include <drogon/drogon.h>

// Committed by its destructor.
void rename(const drogon::orm::DbClientPtr &db, natsConnection *nc, bool bad, bool quiet) {
  auto tx = db->newTransaction();
  tx->execSqlSync("UPDATE customers SET name = 'x'");  // expect: ssot-write-without-event customer-service update table:customers
  if (bad) {
    tx->rollback();
    return;
  }
  if (quiet) return;
  tell(nc);
}
