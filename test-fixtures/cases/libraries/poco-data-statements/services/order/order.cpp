#include <Poco/Data/RecordSet.h>
#include <Poco/Data/Session.h>
#include <Poco/Data/SessionPool.h>
#include <Poco/Data/Statement.h>
#include <Poco/Data/Transaction.h>
#include <string>

// Poco::Data: `now` or execute() runs a statement; text after a format is part of it.
using namespace Poco::Data;
using namespace Poco::Data::Keywords;

void place(Session &session, int id, std::string name) {
  session << "INSERT INTO orders(id) VALUES (?)", use(id), now;
  session << "UPDATE customers SET name = ? WHERE id = ?", use(name), use(id), now; // expect: ssot-table-write order-service update table:customers
  session << "SELECT name FROM customers", into(name), now;
  session << "DELETE FROM %s", std::string("customer_notes"), now; // expect: ssot-table-write order-service delete table:customer_notes
  Statement insert(session);
  insert << "INSERT INTO customers(id) VALUES (?)", use(id);
  insert.execute(); // expect: ssot-table-write order-service insert table:customers
  Statement later = (session << "UPDATE customers SET n = 1");
  later.executeAsync(); // expect: ssot-table-write order-service update table:customers
  Statement unused = (session << "DELETE FROM customers");
  Statement run = (session << "DELETE FROM customers");
  now(run); // expect: ssot-table-write order-service delete table:customers
  RecordSet rows(session, "SELECT * FROM customers");
  Transaction transaction(session);
  transaction.execute("DELETE FROM customers"); // expect: ssot-table-write order-service delete table:customers
  transaction.commit();
}

class Repository {
public:
  explicit Repository(SessionPool &pool) : session_(pool.get()) {}
  void erase() {
    session_ << "DELETE FROM customers WHERE gone", now; // expect: ssot-table-write order-service delete table:customers
    session_.begin();
    session_ << "UPDATE orders SET gone = true", now;
    session_.commit();
  }

private:
  Session session_;
};
