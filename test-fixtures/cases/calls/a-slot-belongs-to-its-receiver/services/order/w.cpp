// Slots and timers: a slot runs on the receiver that it is connected to.
#include "libs/ui/model.h"
#include <QTimer>
#include <QMap>
#include <QVariant>
using namespace ui;
class Window : public QObject {
  Q_OBJECT
 public:
  Window() : orders_("orders"), customers_(QStringLiteral("customers")) {
    connect(&form_, &Form::rowDeleted, &orders_, &Repository::removeRow);
    connect(&form_, &Form::rowDeleted, &customers_, &Repository::removeRow);  // expect: ssot-table-write order-service delete table:customers
    connect(&form_, &Form::accepted, this, &Window::save);
    connect(&form_, &Form::accepted, this, [this] { QSqlQuery("UPDATE invoices SET a = 1"); });  // expect: ssot-table-write order-service update table:invoices
    QTimer::singleShot(100, this, &Window::later);
    QTimer::singleShot(100, [] { QSqlQuery q; q.exec(QStringLiteral("DELETE FROM customer_notes")); });  // expect: ssot-table-write order-service delete table:customer_notes
    connect(&form_, &Form::accepted, [] { QSqlQuery("UPDATE customers SET f = 1"); });  // expect: ssot-table-write order-service update table:customers
    QTimer::singleShot(100, Qt::PreciseTimer, this, &Window::later);
    QTimer::singleShot(100, Qt::PreciseTimer, this, [] { QSqlQuery("UPDATE payments SET f = 1"); });  // expect: ssot-table-write order-service update table:payments
    QTimer::singleShot(100, this, [] { QSqlQuery("UPDATE customers SET g = 1"); });  // expect: ssot-table-write order-service update table:customers
    QMetaObject::invokeMethod(&customers_, &Repository::clear);  // expect: ssot-table-write order-service delete table:customers
    QMetaObject::invokeMethod(this, [this] { queued(); }, Qt::QueuedConnection);
  }
 private slots:
  void save() { QSqlQuery q; q.exec("UPDATE customers SET saved = 1"); }  // expect: ssot-table-write order-service update table:customers
 private:
  void later() { QSqlQuery q("INSERT INTO payments DEFAULT VALUES"); }  // expect: ssot-table-write order-service insert table:payments
  void queued() { QSqlQuery q("UPDATE orders SET q = 1"); }
  Form form_;
  Repository orders_, customers_;
};
void texts() {
  Repository r("orders");
  r.setColumns({"id", "name"});
  QSqlQuery q;
  q.exec(r.insertSql());
  Repository s("customer_addresses");
  s.setColumns(QStringList() << "a" << "b");
  q.exec(s.insertSql());  // expect: ssot-table-write order-service insert table:customer_addresses
  q.exec("TRUNCATE TABLE " + tablePart("db/orders/x"));
  q.exec("TRUNCATE TABLE " + tablePart("db/customers/x"));  // expect: ssot-table-write order-service truncate table:customers
  const QStringList tables{"orders", "invoices"};
  for (const auto& t : tables) q.exec(QString("UPDATE %1 SET a=%2").arg(t).arg(4));  // expect: ssot-table-write order-service update table:invoices
  QString sql;
  sql.sprintf("DELETE FROM %s WHERE id=%d", "payments", 4);
  q.exec(sql);  // expect: ssot-table-write order-service delete table:payments
  q.exec(QString::asprintf("DELETE FROM %s", qPrintable(QString("order_items"))));
  QMap<int, QString> m{{1, "orders"}, {2, "customers"}};
  q.exec("UPDATE " + m.value(1, "x") + " SET a = 1");
  q.exec("UPDATE " + m[2] + " SET a = 1");  // expect: ssot-table-write order-service update table:customers
  QString u = "UPDATE $T SET a = 1";
  u.replace("$T", "customer_notes");
  q.exec(u);  // expect: ssot-table-write order-service update table:customer_notes
  q.exec(QStringList({"DELETE", "FROM", "orders"}).join(' '));
  q.exec(QString("DELETE FROM %1%2").arg("customer_", QVariant("notes").toString()));  // expect: ssot-table-write order-service delete table:customer_notes
}
int main() { Window w; texts(); }
