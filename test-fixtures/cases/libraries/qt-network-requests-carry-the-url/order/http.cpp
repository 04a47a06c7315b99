#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkRequest>

#include <QtCore/QUrl>

class Customers {
 public:
  Customers(QNetworkAccessManager* manager, const QString& base) : manager_(manager), base_(base) {}
  QNetworkReply* rename(const QString& id, const QByteArray& body) {
    QNetworkRequest request(QUrl(base_ + "/customers/" + id));
    request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    return manager_->put(request, body);  // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
  }

 private:
  QNetworkAccessManager* manager_;
  QString base_;
};

void wire(QNetworkAccessManager* manager) { Customers(manager, "http://customer-service").rename("7", "{}"); }

void calls(QNetworkAccessManager& manager, const QString& id) {
  QNetworkRequest request;
  request.setUrl(QUrl(QStringLiteral("http://customer-service/customers/%1").arg(id)));
  manager.get(request);
  manager.head(request);
  manager.deleteResource(request);  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/*
  manager.post(QNetworkRequest(QUrl("http://customer-service/customers")), QByteArray("{}"));  // expect: ssot-api-command order-service command api:POST customer-service/customers
  manager.sendCustomRequest(request, "PATCH", QByteArray("{}"));  // expect: ssot-api-command order-service command api:PATCH customer-service/customers/*
  manager.post(QNetworkRequest(QUrl("http://customer-service/customers/search")), QByteArray("{}"));
  QUrl url;
  url.setScheme("http");
  url.setHost("customer-service");
  url.setPath("/customers/7");
  QNetworkRequest built(url);
  manager.put(built, QByteArray());  // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
  QNetworkRequest copy(built);
  manager.deleteResource(copy);  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/7
  copy = QNetworkRequest(QUrl("http://customer-service/customers/8"));
  manager.deleteResource(copy);  // expect: ssot-api-command order-service command api:DELETE customer-service/customers/8
  manager.put(QNetworkRequest(QUrl("http://customer-service").resolved(QUrl("/customers/9"))), QByteArray());  // expect: ssot-api-command order-service command api:PUT customer-service/customers/9
  manager.put(QNetworkRequest(QUrl("http://order-service/orders/7")), QByteArray());
}
