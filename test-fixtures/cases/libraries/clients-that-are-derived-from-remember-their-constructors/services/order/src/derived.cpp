// Nobody in sight makes these objects: what their own constructors say of the base holds.
#include <QSqlRecord>
#include <QSqlTableModel>
#include <QVariant>
#include <httplib.h>

class CustomerTable : public QSqlTableModel {
public:
  CustomerTable() {
    setTable("customers");
    setEditStrategy(OnRowChange);
  }
  bool save(int row, const QVariant &v) {
    return setData(index(row, 1), v) && submitAll(); // expect: ssot-table-write order-service update table:customers
  }
};

class CustomerApi : public httplib::Client {
public:
  CustomerApi() : httplib::Client("http://customer-service") {}
  void rename(const std::string &body) {
    // expect: ssot-api-command order-service command api:PUT customer-service/customers/7
    Put("/customers/7", body, "text/plain");
  }
};

class Rest : protected httplib::Client {
public:
  explicit Rest(const std::string &host) : httplib::Client(host) {}
  void drop(const std::string &path) {
    Delete(path); // expect: ssot-api-command order-service command api:DELETE customer-service/customers/8
  }
};
class Customers : public Rest {
public:
  Customers() : Rest("http://customer-service") {}
  void gone() { drop("/customers/8"); }
};
