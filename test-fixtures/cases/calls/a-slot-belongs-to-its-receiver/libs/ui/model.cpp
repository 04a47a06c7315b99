#include "libs/ui/model.h"
namespace ui {
void Repository::removeRow(int id) {
  QSqlQuery q;
  q.prepare(QString("DELETE FROM %1 WHERE id = :id").arg(table_));
  if (q.exec()) emit removed(id);
}
QString tablePart(const QString& path) { return path.section('/', 1, 1); }
}
