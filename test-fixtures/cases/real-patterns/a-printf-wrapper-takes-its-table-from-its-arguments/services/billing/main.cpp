#include "libs/db/database.h"

void bill(depot::db::Database& db, int item, bool all) {
  db.executef("INSERT INTO invoices (item) VALUES (%d)", item);
  const char* table = all ? "item_log" : "invoices";
  db.executef("DELETE FROM `%s` WHERE id = %d", table, item);  // expect: ssot-table-write billing delete table:item_log
}
