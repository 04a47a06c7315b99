#include "tell.h"
#include <sqlite3.h>

bool rename(sqlite3 *db, natsConnection *nc, bool bad) {
  sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
  sqlite3_exec(db, "UPDATE customers SET name = 'x'", nullptr, nullptr, nullptr);
  if (bad) {
    sqlite3_exec(db, "ROLLBACK", nullptr, nullptr, nullptr);
    return false;
  }
  sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
  tell(nc);
  return true;
}

bool silent(sqlite3 *db, bool bad) {
  sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
  sqlite3_exec(db, "DELETE FROM customers", nullptr, nullptr, nullptr);  // expect: ssot-write-without-event customer-service delete table:customers
  sqlite3_exec(db, bad ? "ROLLBACK" : "COMMIT", nullptr, nullptr, nullptr);
  return !bad;
}
