#include "libs/db/stmts.h"
namespace db {
static const char *const kSql[STMT_COUNT] = {"INSERT INTO orders (id) VALUES (?)", "DELETE FROM orders WHERE id=?",
                                             "UPDATE customers SET x=1 WHERE id=?",
                                             "SELECT * FROM customers WHERE id=?"};
Store::Store(sqlite3 *d) : db_(d) {
  for (int i = 0; i < STMT_COUNT; ++i) sqlite3_prepare_v2(db_, kSql[i], -1, &st_[i], nullptr);
}
Store::~Store() {
  for (auto *s : st_) sqlite3_finalize(s);
}
void Store::run(Stmt s, int id) {
  sqlite3_reset(st_[s]);
  sqlite3_bind_int(st_[s], 1, id);
  sqlite3_step(st_[s]);
}
} // namespace db
