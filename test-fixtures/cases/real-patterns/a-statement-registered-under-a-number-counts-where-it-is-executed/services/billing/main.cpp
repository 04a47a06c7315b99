#include "libs/db/database.h"

depot::db::Database Db;

void bill(int item) {
  static depot::db::StatementId insert, mark;
  depot::db::Statement s = Db.statement(insert, "INSERT INTO invoices (item) VALUES (?)");
  s.bind(item);
  s.execute();
  depot::db::Statement m = Db.statement(mark, "UPDATE items SET billed = 1 WHERE id = ?");
  m.bind(item);
  m.execute();  // expect: ssot-table-write billing update table:items
}

// Registered, and executed by nobody.
void forget() {
  static depot::db::StatementId drop;
  depot::db::Statement s = Db.statement(drop, "DELETE FROM items WHERE billed = 1");
  s.bind(1);
}

void settle(int item) {
  static depot::db::StatementId add;
  auto s = Db.statement(add, "INSERT INTO invoices (item, settled) VALUES (?, 1)");
  s.bind(item);
  s.execute();
}

int main() {
  if (!Db.open()) return 1;
  bill(3);
}
