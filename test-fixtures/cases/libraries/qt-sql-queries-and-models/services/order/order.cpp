#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtSql/QSqlQueryModel>
#include <QtSql/QSqlRecord>
#include <QtSql/QSqlTableModel>
#include <QtCore/QString>
#include <QtCore/QVariant>

// Qt: a query's constructor runs its text; prepared queries as members; table models.
class Orders {
public:
  explicit Orders(const QSqlDatabase &db) : rename_(db), unused_(db) {
    rename_.prepare("UPDATE customers SET name = :name WHERE id = :id");
    unused_.prepare("DELETE FROM customers");
  }
  void rename(const QString &name) {
    rename_.bindValue(":name", name);
    rename_.exec(); // expect: ssot-table-write order-service update table:customers
  }

private:
  QSqlQuery rename_, unused_;
};

void place(QSqlDatabase &db, int id) {
  QSqlQuery at_once(QStringLiteral("INSERT INTO orders(id) VALUES (1)"), db);
  QSqlQuery erase("DELETE FROM customers", db); // expect: ssot-table-write order-service delete table:customers
  QSqlQuery query(db);
  query.exec(QString("UPDATE %1 SET n = %2").arg("customers").arg(id)); // expect: ssot-table-write order-service update table:customers
  query.exec("SELECT * FROM customers");
  query.prepare("INSERT INTO customers(id) VALUES (?)");
  query.addBindValue(id);
  query.execBatch(); // expect: ssot-table-write order-service insert table:customers
  db.exec("DELETE FROM customer_notes"); // expect: ssot-table-write order-service delete table:customer_notes
  QSqlQueryModel view;
  view.setQuery("SELECT * FROM customers", db);
}

void models(QSqlDatabase db) {
  QSqlTableModel orders(nullptr, db);
  orders.setTable("orders");
  orders.insertRecord(-1, QSqlRecord());
  QSqlTableModel customers(nullptr, db);
  customers.setTable("customers");
  customers.setEditStrategy(QSqlTableModel::OnFieldChange);
  customers.select();
  customers.insertRecord(-1, QSqlRecord());                 // expect: ssot-table-write order-service insert table:customers
  customers.setData(customers.index(0, 1), QVariant("x"));  // expect: ssot-table-write order-service update table:customers
  customers.removeRows(0, 1);                               // expect: ssot-table-write order-service delete table:customers
  QSqlTableModel notes(nullptr, db);
  notes.setTable("customer_notes");
  notes.setEditStrategy(QSqlTableModel::OnManualSubmit);
  notes.setData(notes.index(0, 1), QVariant("x"));
  notes.submitAll(); // expect: ssot-table-write order-service update table:customer_notes
}

void run() {
  QSqlDatabase db = QSqlDatabase::addDatabase("QPSQL", "shop");
  db.setDatabaseName("customer_db");
  Orders orders(QSqlDatabase::database("shop"));
  orders.rename("x");
  QSqlDatabase crm = QSqlDatabase::addDatabase("QPSQL");
  crm.setDatabaseName("customer_db");
  QSqlQuery query;
  query.exec("UPDATE customers SET crm = 1"); // expect: ssot-table-write order-service update table:customers
}
