#include <QtSql/QSqlQuery>
#include <QtCore/QVariant>

// The channel of a notification is a bound value: by place, by number or by name.
void notify(QSqlQuery &query, const QString &text) {
  query.prepare("SELECT pg_notify(?, ?)");
  query.addBindValue("customer.events");
  query.addBindValue(text);
  query.exec(); // expect: ssot-event-publish order-service publish event:customer.events
  query.prepare("SELECT pg_notify(:channel, :text)");
  query.bindValue(":text", text);
  query.bindValue(":channel", QStringLiteral("customer.events"));
  query.exec(); // expect: ssot-event-publish order-service publish event:customer.events
  query.prepare("SELECT pg_notify(?, ?)");
  query.bindValue(1, text);
  query.bindValue(0, "order.events");
  query.exec();
}
