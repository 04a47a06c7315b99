// Qt 6: literals, views and builders of texts.
#include <qt6.h>
using namespace Qt::StringLiterals;

void run(QSqlQuery &q, const QString &unknown) {
  q.exec(u"DELETE FROM customers"_s);                                                   // expect: ssot-table-write order-service delete table:customers
  q.exec(QString(QtPrivate::qMakeStringPrivate(u"UPDATE %1 SET a = 1")).arg("customers")); // expect: ssot-table-write order-service update table:customers
  q.exec(QString(QArrayDataPointer<char16_t>::fromRawData(u"TRUNCATE customers", 18)));  // expect: ssot-table-write order-service truncate table:customers
  q.exec(QLatin1StringView("DELETE FROM customers").toString());                         // expect: ssot-table-write order-service delete table:customers
  const QString text("INSERT INTO customers(id) VALUES (1)");
  q.exec(QStringView(text).toString());                                   // expect: ssot-table-write order-service insert table:customers
  q.exec(QStringRef(&text).toString());                                   // expect: ssot-table-write order-service insert table:customers
  q.exec(QAnyStringView(text).toString());                                // expect: ssot-table-write order-service insert table:customers
  q.exec(QStringBuilder<QString, QByteArrayView>("DELETE FROM ", "customers")); // expect: ssot-table-write order-service delete table:customers
}
