#include "tell.h"
#include <sql.h>
#include <sqlext.h>

bool rename(SQLHDBC db, SQLHSTMT statement, natsConnection *nc, bool bad) {
  SQLExecDirect(statement, (SQLCHAR *)"UPDATE customers SET name = 'x'", SQL_NTS);
  if (bad) {
    SQLEndTran(SQL_HANDLE_DBC, db, SQL_ROLLBACK);
    return false;
  }
  SQLEndTran(SQL_HANDLE_DBC, db, SQL_COMMIT);
  tell(nc);
  return true;
}
