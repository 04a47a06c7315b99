#include "libs/db/stmts.h"
int main(int, char **v) {
  sqlite3 *d = nullptr;
  sqlite3_open(v[1], &d);
  db::Store s(d);
  s.run(db::INS_ORDER, 1);
  s.run(db::SEL_CUSTOMER, 1);
}
