#include <QtCore/QDebug>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlTableModel>

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

// Rows go by their numbers; what was submitted or taken back does not wait any more.
void rows() {
  QSqlTableModel customers;
  customers.setTable("customers");
  customers.setEditStrategy(QSqlTableModel::OnManualSubmit);
  customers.insertRow(0);
  customers.submitAll(); // expect: ssot-table-write order-service insert table:customers
  customers.removeRow(1);
  customers.submitAll(); // expect: ssot-table-write order-service delete table:customers
  customers.removeRow(2);
  customers.revertAll();
  customers.submitAll();
}
