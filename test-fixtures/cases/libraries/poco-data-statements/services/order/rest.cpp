#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <Poco/Data/Transaction.h>
#include <string>
#include <vector>

// A session with a connection string, several texts in one transaction, a statement that is used again.
using namespace Poco::Data;
using namespace Poco::Data::Keywords;

void rest(int id) {
  Session session("PostgreSQL", std::string("host=db dbname=customer_db"));
  Transaction transaction(session, false);
  transaction.execute(std::vector<std::string>{"UPDATE customers SET n = 1", "DELETE FROM customer_notes"}); // expect: ssot-table-write order-service update table:customers; ssot-table-write order-service delete table:customer_notes
  transaction.commit();
  Statement statement(session);
  statement = (session << "INSERT INTO customers(id) VALUES (?)", use(id));
  statement.execute(); // expect: ssot-table-write order-service insert table:customers
}
