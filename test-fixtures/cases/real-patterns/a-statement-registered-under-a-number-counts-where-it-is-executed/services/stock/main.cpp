#include "libs/db/database.h"

depot::db::Database Db;

void take(int item) {
  static depot::db::StatementId id;
  depot::db::Statement s = Db.statement(id, "UPDATE items SET taken = taken + 1 WHERE id = ?");
  s.bind(item);
  s.execute();
}

int main() {
  if (!Db.open()) return 1;
  take(3);
}
