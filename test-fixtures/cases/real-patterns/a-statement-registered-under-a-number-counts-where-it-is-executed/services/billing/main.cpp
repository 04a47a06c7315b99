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

struct Charge {
  int item = 0;
  bool waived = false;
  std::vector<int> parts;
};

// One variable, two statements; the second is filled in by loops of which nobody knows how often they run.
void charge(const std::vector<Charge>& charges) {
  static depot::db::StatementId clear, add;
  depot::db::Statement s = Db.statement(clear, "DELETE FROM invoices WHERE item = ?");
  s.bind(0);
  s.execute();
  if (charges.empty()) return;
  s = Db.statement(add, "INSERT INTO items (id, part) VALUES (?, ?)");
  for (const Charge& c : charges) {
    if (c.waived) continue;
    s.bind(c.item);
    for (int part : c.parts) s.bind(part);
    s.execute();  // expect: ssot-table-write billing insert table:items
  }
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
  charge({{4, false, {1, 2}}});
}
