#include "libs/db/maintenance.h"

namespace shop::db {

static void execute(pqxx::connection_base &conn, const std::string &statement) {
  pqxx::work tx{conn};
  tx.exec(statement);
  tx.commit();
}

void purge_older_than(pqxx::connection_base &conn, const std::string &table, int days) {
  execute(conn, "DELETE FROM " + table + " WHERE created < now() - interval '" + std::to_string(days) + " days'");
}

void flag_customer(pqxx::connection_base &conn, long customer, const std::string &reason) {
  execute(conn, "UPDATE customers SET flag = " + conn.quote(reason) + " WHERE id = " + std::to_string(customer));
}

} // namespace shop::db
