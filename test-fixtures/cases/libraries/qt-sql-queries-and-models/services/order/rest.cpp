#include <QtCore/QDebug>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

// Handles are values: copies and assignments stay the same query and connection.
void rest(const QSqlDatabase &given) {
  QSqlDatabase db;
  db = given;
  QSqlDatabase copy(db);
  QSqlQuery query(copy);
  query.prepare("DELETE FROM customers WHERE id = ?");
  QSqlQuery other;
  other = query;
  other.exec(); // expect: ssot-table-write order-service delete table:customers
  qDebug() << query.lastQuery();
}
