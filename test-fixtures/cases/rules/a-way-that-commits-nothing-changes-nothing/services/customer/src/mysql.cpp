#include "tell.h"
#include <mysql.h>

bool rename(MYSQL *db, natsConnection *nc) {
  mysql_autocommit(db, 0);
  if (mysql_query(db, "UPDATE customers SET name = 'x'") != 0) {
    mysql_rollback(db);
    return false;
  }
  if (mysql_affected_rows(db) == 0) return false;
  mysql_commit(db);
  tell(nc);
  return true;
}
