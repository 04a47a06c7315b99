// Members begin with the values that their class states, also where no unit makes such an object: a framework does.
#include <httplib.h>
#include <pqxx/pqxx>

#include <string>

struct Written {
  std::string table = "customers";
  void clear(pqxx::work& tx) { tx.exec("DELETE FROM " + table); }  // expect: ssot-table-write order-service delete table:customers
};

class Defaulted {
 public:
  Defaulted() = default;
  void clear(pqxx::work& tx) { tx.exec(std::string("DELETE FROM ") + table_); }  // expect: ssot-table-write order-service delete table:customer_notes

 private:
  const char* table_{"customer_notes"};
  int limit_ = 0;
};

struct Names {
  std::string notes{"customer_notes"};
};

class Nested {
 public:
  void clear(pqxx::work& tx) { tx.exec("DELETE FROM " + names_.notes); }  // expect: ssot-table-write order-service delete table:customer_notes

 private:
  Names names_;
};

struct Derived : Names {
  void clear(pqxx::work& tx) { tx.exec("TRUNCATE " + notes); }  // expect: ssot-table-write order-service truncate table:customer_notes
};

void handed(pqxx::work& tx, const Names& names) { tx.exec("UPDATE " + names.notes + " SET seen = 1"); }  // expect: ssot-table-write order-service update table:customer_notes

// What the constructor stores again is not what it began with: no host is empty.
class Client {
 public:
  Client() {
    host_ = "customer-service";
    path_ = "/customers/7";
  }
  void touch() {
    httplib::Client client(host_, 80);
    client.Post(path_);  // expect: ssot-api-command order-service command api:POST customer-service/customers/7
  }

 private:
  std::string host_, path_;
};

// One way through the constructor leaves what it began with.
class Sharded {
 public:
  explicit Sharded(bool old) {
    if (old) table_ = "customers";
  }
  void clear(pqxx::work& tx) { tx.exec("DELETE FROM " + table_); }  // expect: ssot-table-write order-service delete table:customers

 private:
  std::string table_ = "orders";
};
