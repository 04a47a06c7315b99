#include "libs/db/database.h"

namespace depot::db {

bool MysqlConnection::execute(const std::string& sql) { return mysql_query(handle_, sql.c_str()) == 0; }

bool PlainOperation::run(Connection* to) { return to->execute(sql_); }

void Database::start() {
  connection_ = new MysqlConnection();
  auto worker = std::make_shared<Worker>(this, connection_);
  std::thread([worker] { worker->loop(); }).detach();
}

bool Database::execute(const char* sql) {
  queue_->add(new PlainOperation(sql));
  return true;
}

bool Database::executef(const char* format, ...) {
  va_list args;
  char text[4096];
  va_start(args, format);
  int n = vsnprintf(text, sizeof text, format, args);
  va_end(args);
  if (n == -1) return false;
  return execute(text);
}

void Worker::loop() {
  Operation* op = nullptr;
  while (db_->next(op)) {
    op->run(connection_);
    delete op;
  }
}

}  // namespace depot::db
