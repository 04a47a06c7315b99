#include "config.h"
#include "database.h"
#include <cstdarg>
#include <cstdio>
#include <cstring>
static char *copy(const char *text) {
  char *to = new char[strlen(text) + 1];
  strcpy(to, text);
  return to;
}
PlainRequest::PlainRequest(const char *sql) : sql_(copy(sql)) {}
bool PlainRequest::Execute(Connection *conn) { return conn->Execute(sql_); }
bool Transaction::Execute(Connection *conn) {
  const int n = queue_.size();
  for (int i = 0; i < n; ++i) {
    Operation *op = queue_[i];
    if (!op->Execute(conn)) return false;
  }
  return true;
}
bool MySqlConnection::OpenConnection() {
  MYSQL *handle = mysql_init(nullptr);
  if (!handle) return false;
  mysql_ = mysql_real_connect(handle, host_.c_str(), "u", "p", "d", 0, nullptr, 0);
  if (!mysql_) return false;
  Execute("SET NAMES utf8");
  return true;
}
bool MySqlConnection::Reconnect() { return OpenConnection(); }
bool MySqlConnection::HandleError(unsigned code) {
  if (code == 2006) {
    mysql_close(mysql_);
    return Reconnect();
  }
  return false;
}
bool MySqlConnection::Execute(const std::string &sql) {
  if (!mysql_) return false;
  if (mysql_query(mysql_, sql.c_str())) {
    if (HandleError(mysql_errno(mysql_))) return Execute(sql);
    return false;
  }
  return true;
}
DelayThread::~DelayThread() {
  ProcessRequests();
  delete conn_;
}
void DelayThread::run() {
  while (running_) ProcessRequests();
}
void DelayThread::ProcessRequests() {
  Operation *op = nullptr;
  while (engine_->Next(op)) {
    op->Execute(conn_);
    delete op;
  }
  while (serial_.next(op)) {
    op->Execute(conn_);
    delete op;
  }
}
bool Database::Initialize() {
  async_ = CreateConnection();
  if (!async_->OpenConnection()) return false;
  Connection *conn = CreateConnection();
  if (!conn->OpenConnection()) return false;
  std::shared_ptr<DelayThread> body = std::make_shared<DelayThread>(this, conn);
  bodies_.emplace_back(body);
  threads_.emplace_back([body]() { body->run(); });
  return true;
}
bool Database::CommitTransaction() {
  if (!current_) return false;
  Transaction *t = current_;
  current_ = nullptr;
  if (!allowAsync_) return t->Execute(async_);
  delay_->add(t);
  return true;
}
bool Database::Execute(const char *sql) {
  if (!async_) return false;
  if (current_) {
    current_->DelayExecute(new PlainRequest(sql));
  } else {
    if (!allowAsync_) return DirectExecute(sql);
    delay_->add(new PlainRequest(sql));
  }
  return true;
}
bool Database::PExecute(const char *format, ...) {
  char query[4096];
  va_list ap;
  va_start(ap, format);
  int n = vsnprintf(query, sizeof query, format, ap);
  va_end(ap);
  if (n == -1) return false;
  return Execute(query);
}
Config &config() {
  static Config only;
  return only;
}
