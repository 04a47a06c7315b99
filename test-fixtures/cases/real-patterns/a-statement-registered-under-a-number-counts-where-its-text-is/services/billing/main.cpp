#include "libs/db/database.h"

depot::db::Database Db;

void bill(int item) {
  static depot::db::StatementId insert, mark;
  depot::db::Statement s = Db.statement(insert, "INSERT INTO invoices (item) VALUES (?)");
  s.bind(item);
  s.execute();
  depot::db::Statement m = Db.statement(mark, "UPDATE items SET billed = 1 WHERE id = ?");  // expect: ssot-table-write billing update table:items
  m.bind(item);
  m.execute();
}

int main() {
  if (!Db.open()) return 1;
  bill(3);
}
