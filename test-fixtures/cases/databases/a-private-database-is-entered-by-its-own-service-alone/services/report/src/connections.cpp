#include <libpq-fe.h>
#include <pqxx/pqxx>
#include <mysql/mysql.h>
void own(pqxx::work& tx) {
  tx.exec("SELECT * FROM reports");
  tx.exec("SELECT * FROM order_view");
  tx.exec("SELECT * FROM orders");  // expect: ssot-private-read report-service select table:orders
  tx.exec("SELECT r.id FROM reports r JOIN orders o ON o.id = r.o");  // expect: ssot-private-read report-service select table:orders
  tx.exec("INSERT INTO reports SELECT id FROM orders");  // expect: ssot-private-read report-service select table:orders
}
void connects() {
  pqxx::connection mine{"host=db dbname=report_db user=r"};
  pqxx::connection theirs{"postgresql://r:x@db:5432/shop_db"};  // expect: ssot-private-read report-service - -:-
  PGconn* c = PQconnectdb("dbname=shop_db");  // expect: ssot-private-read report-service - -:-
  const char* keys[] = {"host", "dbname", nullptr};
  const char* values[] = {"db", "shop_db", nullptr};
  PGconn* d = PQconnectdbParams(keys, values, 0);  // expect: ssot-private-read report-service - -:-
  PGconn* e = PQsetdbLogin("db", "5432", nullptr, nullptr, "shop_db", "u", "p");  // expect: ssot-private-read report-service - -:-
  MYSQL m;
  mysql_init(&m);
  mysql_real_connect(&m, "db", "u", "p", "shop_db", 0, nullptr, 0);  // expect: ssot-private-read report-service - -:-
  mysql_select_db(&m, "report_db");
}
