#include "tell.h"
#include <mysqlx/xdevapi.h>

void rename(mysqlx::Session &session, natsConnection *nc, bool bad) {
  session.startTransaction();
  session.sql("UPDATE customers SET name = 'x'").execute();
  if (bad) return;
  session.commit();
  tell(nc);
}
