#include "tell.h"
#include <SQLiteCpp/SQLiteCpp.h>

void rename(SQLite::Database &db, natsConnection *nc, bool bad) {
  SQLite::Transaction tx(db);
  db.exec("UPDATE customers SET name = 'x'");
  if (bad) return;
  tx.commit();
  tell(nc);
}
