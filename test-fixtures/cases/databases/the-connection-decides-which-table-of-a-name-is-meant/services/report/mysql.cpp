#include <mysql.h>

void connected() {
  MYSQL *c = mysql_init(nullptr);
  mysql_real_connect(c, "db1", "u", "p", "crm_db", 0, nullptr, 0);
  mysql_query(c, "UPDATE notes SET a = 1"); // expect: ssot-table-write report-service update table:notes
}

void used(MYSQL *c) {
  mysql_query(c, "USE shop_db");
  mysql_query(c, "UPDATE notes SET a = 1"); // expect: ssot-table-write report-service update table:notes
}

void selected(MYSQL *c) {
  mysql_select_db(c, "crm_db");
  mysql_query(c, "UPDATE notes SET a = 1"); // expect: ssot-table-write report-service update table:notes
}

void atOnce(MYSQL *c) {
  mysql_query(c, "USE report_db; INSERT INTO reports VALUES (1); USE crm_db; DELETE FROM notes"); // expect: ssot-table-write report-service delete table:notes
}

void qualified(MYSQL *c) {
  mysql_query(c, "UPDATE crm_db.notes SET a = 1");   // expect: ssot-table-write report-service update table:crm_db.notes
  mysql_query(c, "UPDATE `shop_db`.`baskets` SET a = 1"); // expect: ssot-table-write report-service update table:shop_db.baskets
}
