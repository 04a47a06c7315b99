#include "tell.h"
#include <QSqlDatabase>
#include <QSqlQuery>

void rename(QSqlDatabase db, natsConnection *nc) {
  db.transaction();
  QSqlQuery query(db);
  if (!query.exec("UPDATE customers SET name = 'x'")) {
    db.rollback();
    return;
  }
  db.commit();
  tell(nc);
}
