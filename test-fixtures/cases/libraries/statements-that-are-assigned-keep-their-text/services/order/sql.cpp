// A statement, query or handle that is assigned to another one, or moved, is that other one.
#include <Poco/Data/Session.h>
#include <Poco/Data/Statement.h>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <SQLiteCpp/SQLiteCpp.h>
#include <boost/optional.hpp>
#include <boost/shared_ptr.hpp>
#include <cppconn/prepared_statement.h>
#include <cppconn/connection.h>
#include <cppconn/statement.h>
#include <soci/soci.h>
#include <memory>
#include <utility>

void qt(const QSqlDatabase &given) {
  QSqlDatabase db, copied(given);
  db = copied;
  QSqlQuery query(db), other(db);
  other.prepare("DELETE FROM customers");
  query = other;
  query.exec();  // expect: ssot-table-write order-service delete table:customers
}

void poco(Poco::Data::Session &session) {
  using namespace Poco::Data::Keywords;
  Poco::Data::Statement statement(session), other(session);
  other << "DELETE FROM customers";
  statement = other;
  statement.execute();  // expect: ssot-table-write order-service delete table:customers
}

void soci_(soci::session &session) {
  soci::statement statement(session);
  statement = (session.prepare << "DELETE FROM customers");
  statement.execute(true);  // expect: ssot-table-write order-service delete table:customers
}

void sqlite(SQLite::Database &db) {
  SQLite::Statement statement(db, "DELETE FROM customers");
  SQLite::Statement moved(std::move(statement));
  moved.exec();  // expect: ssot-table-write order-service delete table:customers
}

void mysql(sql::Connection &connection) {
  sql::SQLString text("DELETE FROM orders");
  text = "DELETE FROM customers";
  std::unique_ptr<sql::Statement> statement(connection.createStatement());
  statement->execute(text);  // expect: ssot-table-write order-service delete table:customers
  boost::shared_ptr<std::string> shared, first(new std::string("UPDATE customers SET a = 1"));
  shared = first;
  statement->execute(*shared);  // expect: ssot-table-write order-service update table:customers
  boost::optional<std::string> chosen;
  chosen = std::string("DELETE FROM customers");
  statement->execute(*chosen);  // expect: ssot-table-write order-service delete table:customers
}
