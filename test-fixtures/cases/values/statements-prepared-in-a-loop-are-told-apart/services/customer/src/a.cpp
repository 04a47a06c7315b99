#include "libs/db/stmts.h"
void x(sqlite3 *d) {
  db::Store s(d);
  s.run(db::UPD_CUSTOMER, 1);
}
