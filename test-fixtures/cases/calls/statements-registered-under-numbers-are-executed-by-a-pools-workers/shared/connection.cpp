#include "connection.h"
#include <cstring>
Worker::Worker(WorkQueue<Operation *> *queue, Connection *connection) {
  connection_ = connection;
  queue_ = queue;
  thread_ = std::thread(&Worker::run, this);
}
void Worker::run() {
  if (!queue_) return;
  for (;;) {
    Operation *op = nullptr;
    queue_->waitAndPop(op);
    if (!op) return;
    op->use(connection_);
    op->call();
    delete op;
  }
}
PlainTask::PlainTask(const char *text, bool wanted) : text_(strdup(text)), wanted_(wanted) {}
bool PlainTask::execute() { return connection_->execute(text_); }
bool StatementTask::execute() {
  if (wanted_) return connection_->query(statement_);
  return connection_->execute(statement_);
}
int TransactionTask::attempt() { return connection_->executeTransaction(transaction_); }
bool TransactionTask::execute() {
  int code = attempt();
  if (!code) return true;
  if (code == 1213) {
    for (int i = 0; i < 5; ++i)
      if (!attempt()) return true;
  }
  return false;
}
void TransactionBase::append(const char *text) {
  Element e;
  e.kind = plain;
  e.value.text = strdup(text);
  elements_.push_back(e);
}
void TransactionBase::appendPrepared(StatementBase *statement) {
  Element e;
  e.kind = prepared;
  e.value.statement = statement;
  elements_.push_back(e);
}
Connection::Connection(ConnectionInfo &info) : info_(info), kind_(direct) {}
Connection::Connection(WorkQueue<Operation *> *queue, ConnectionInfo &info) : queue_(queue), info_(info), kind_(queued) {
  worker_ = std::make_unique<Worker>(queue_, this);
}
Connection::~Connection() {
  worker_.reset();
  statements_.clear();
  if (mysql_) mysql_close(mysql_);
}
unsigned Connection::open() {
  MYSQL *handle = mysql_init(nullptr);
  if (!handle) return 1;
  mysql_ = mysql_real_connect(handle, info_.host.c_str(), info_.user.c_str(), info_.password.c_str(), info_.database.c_str(), 0, nullptr, 0);
  return mysql_ ? 0 : mysql_errno(handle);
}
bool Connection::prepareStatements() {
  doPrepareStatements();
  return !failed_;
}
void Connection::prepare(unsigned index, const std::string &text, Kind kind) {
  if (!(kind_ & kind)) {
    statements_[index].reset();
    return;
  }
  MYSQL_STMT *handle = mysql_stmt_init(mysql_);
  if (!handle) {
    failed_ = true;
  } else {
    if (mysql_stmt_prepare(handle, text.c_str(), text.size())) {
      mysql_stmt_close(handle);
      failed_ = true;
    } else
      statements_[index] = std::make_unique<Prepared>(handle, text);
  }
}
Prepared *Connection::statement(unsigned index) {
  Prepared *found = statements_[index].get();
  return found;
}
bool Connection::execute(const char *text) {
  if (!mysql_) return false;
  if (mysql_query(mysql_, text)) {
    if (heal(mysql_errno(mysql_))) return execute(text);
    return false;
  }
  return true;
}
bool Connection::execute(StatementBase *given) {
  if (!mysql_) return false;
  unsigned index = given->index();
  Prepared *p = statement(index);
  if (mysql_stmt_execute(p->handle())) {
    if (heal(mysql_errno(mysql_))) return execute(given);
    return false;
  }
  return true;
}
bool Connection::query(StatementBase *given) {
  if (!mysql_) return false;
  unsigned index = given->index();
  Prepared *p = statement(index);
  if (mysql_stmt_execute(p->handle())) {
    if (heal(mysql_errno(mysql_))) return query(given);
    return false;
  }
  return true;
}
int Connection::executeTransaction(std::shared_ptr<TransactionBase> transaction) {
  const std::vector<Element> &elements = transaction->elements_;
  if (elements.empty()) return -1;
  execute("START TRANSACTION");
  for (auto i = elements.begin(); i != elements.end(); ++i) {
    const Element &e = *i;
    switch (i->kind) {
    case prepared: {
      StatementBase *s = e.value.statement;
      if (!execute(s)) {
        execute("ROLLBACK");
        return 1;
      }
    } break;
    case plain: {
      const char *text = e.value.text;
      if (!execute(text)) {
        execute("ROLLBACK");
        return 1;
      }
    } break;
    }
  }
  execute("COMMIT");
  return 0;
}
bool Connection::heal(unsigned code, unsigned attempts) {
  switch (code) {
  case 2006:
    if (mysql_) {
      mysql_close(mysql_);
      mysql_ = nullptr;
    }
    reconnecting_ = true;
    if (!open()) {
      if (!this->prepareStatements()) return false;
      reconnecting_ = false;
      return true;
    }
    if (--attempts == 0) return false;
    return heal(code, attempts);
  default:
    return false;
  }
}
