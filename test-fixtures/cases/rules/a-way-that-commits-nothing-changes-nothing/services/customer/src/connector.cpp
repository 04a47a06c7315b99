#include "tell.h"
#include <cppconn/connection.h>
#include <cppconn/statement.h>
#include <memory>

void rename(sql::Connection &db, natsConnection *nc, bool bad) {
  db.setAutoCommit(false);
  std::unique_ptr<sql::Statement> statement(db.createStatement());
  statement->executeUpdate("UPDATE customers SET name = 'x'");
  if (bad) return db.rollback();
  db.commit();
  tell(nc);
}
