#include "libs/db/database.h"

void forget(depot::db::Database& db, int item) {
  db.executef("DELETE FROM %s WHERE id = %d", "items", item);
}
