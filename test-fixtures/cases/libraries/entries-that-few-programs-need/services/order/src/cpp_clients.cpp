#include <Poco/Data/Session.h>
#include <Poco/Data/Transaction.h>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <SQLiteCpp/SQLiteCpp.h>
#include <mariadb/conncpp.hpp>
#include <soci/soci.h>
using namespace Poco::Data::Keywords;
void poco(Poco::Data::Session &session) {
  Poco::Data::Statement statement(session);
  statement = (session << "DELETE FROM t_poco");
  statement.execute(); // expect: ssot-unowned-write order-service delete table:t_poco
  statement.reset(session) << "DELETE FROM t_poco_reset", now; // expect: ssot-unowned-write order-service delete table:t_poco_reset
  Poco::Data::Transaction tx(session, false);
  auto work = [](Poco::Data::Session &s) { s << "DELETE FROM t_poco_tx", now; }; // expect: ssot-unowned-write order-service delete table:t_poco_tx
  tx.transact(work);
}
void soci_(soci::session &sql) {
  soci::procedure routine = (sql.prepare << "settle(1)");
  routine.execute(true); // expect: ssot-unresolved-write order-service call table:-
  soci::statement one(sql);
  one = (sql.prepare << "DELETE FROM t_soci");
  one.execute(true); // expect: ssot-unowned-write order-service delete table:t_soci
}
SQLite::Statement made(SQLite::Database &db) {
  return SQLite::Statement(db, "DELETE FROM t_moved");
}
void sqlite(SQLite::Database &db) {
  SQLite::Statement moved(made(db));
  moved.exec(); // expect: ssot-unowned-write order-service delete table:t_moved
  SQLite::Statement again(db, moved.getQuery());
  again.exec(); // expect: ssot-unowned-write order-service delete table:t_moved
}
void qt() {
  QSqlDatabase db = QSqlDatabase::database("audit"), copy(db), other;
  other = copy;
  QSqlQuery a(other), b;
  a.prepare("DELETE FROM t_qt");
  b = a;
  b.exec(); // expect: ssot-unowned-write order-service delete table:t_qt
}
void mariadb(sql::Connection &con) {
  sql::SQLString text;
  text = "DELETE FROM t_maria";
  std::unique_ptr<sql::Statement> s(con.createStatement());
  s->execute(text); // expect: ssot-unowned-write order-service delete table:t_maria
}
