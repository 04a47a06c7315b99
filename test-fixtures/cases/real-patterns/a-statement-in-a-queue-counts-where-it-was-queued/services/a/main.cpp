#include "libs/db/database.h"

static depot::db::Database Db;

void reserve(int item, int count) {
  Db.executef("UPDATE items SET reserved = reserved + %d WHERE id = %d", count, item);
  Db.execute("DELETE FROM reservations WHERE expired");
}

int main() {
  Db.start();
  reserve(1, 2);
}
