#include "libs/db/database.h"

depot::db::Database Db;

void bill(int item, const char* table) {
  Db.executef("INSERT INTO invoices (item) VALUES (%d)", item);
  Db.executef("UPDATE items SET billed = 1 WHERE id = %d", item);  // expect: ssot-table-write billing update table:items
  const char* log = item > 7 ? "item_log" : "invoices";
  Db.executef("DELETE FROM %s WHERE id = %d", log, item);  // expect: ssot-table-write billing delete table:item_log
}

int main(int argc, char **argv) {
  Db.start();
  bill(argc, argv[0]);
}
