#pragma once
#include "statement.h"
#include <string>
#include <thread>
#include <mysql.h>
enum Kind { queued = 1, direct = 2, both = 3 };
class Connection;
class Operation {
public:
  virtual ~Operation() {}
  virtual int call() {
    execute();
    return 0;
  }
  virtual bool execute() = 0;
  virtual void use(Connection *c) { connection_ = c; }
  Connection *connection_ = nullptr;
};
class PlainTask : public Operation {
  const char *text_;
  bool wanted_;

public:
  PlainTask(const char *text, bool wanted = false);
  bool execute() override;
};
class StatementTask : public Operation {
  StatementBase *statement_;
  bool wanted_;

public:
  StatementTask(StatementBase *statement, bool wanted = false) : statement_(statement) { wanted_ = wanted; }
  bool execute() override;
};
class TransactionTask : public Operation {
  std::shared_ptr<TransactionBase> transaction_;
  int attempt();

public:
  TransactionTask(std::shared_ptr<TransactionBase> t) : transaction_(t) {}
  bool execute() override;
};
struct ConnectionInfo {
  explicit ConnectionInfo(const std::string &text);
  std::string host, user, password, database;
};
class Worker {
  WorkQueue<Operation *> *queue_;
  std::thread thread_;
  Connection *connection_;
  void run();

public:
  Worker(WorkQueue<Operation *> *queue, Connection *connection);
};
class Prepared {
  MYSQL_STMT *handle_;
  std::string text_;

public:
  Prepared(MYSQL_STMT *handle, std::string text) : handle_(handle), text_(std::move(text)) {}
  MYSQL_STMT *handle() { return handle_; }
};
class Connection {
  template <class C> friend class Pool;

public:
  Connection(ConnectionInfo &info);
  Connection(WorkQueue<Operation *> *queue, ConnectionInfo &info);
  virtual ~Connection();
  virtual unsigned open();
  bool prepareStatements();
  bool execute(const char *text);
  bool execute(StatementBase *statement);
  bool query(StatementBase *statement);
  int executeTransaction(std::shared_ptr<TransactionBase> transaction);
  bool lockIfReady() { return mutex_.try_lock(); }
  void unlock() { mutex_.unlock(); }

protected:
  virtual void doPrepareStatements() = 0;
  void prepare(unsigned index, const std::string &text, Kind kind);
  Prepared *statement(unsigned index);
  std::vector<std::unique_ptr<Prepared>> statements_;
  bool reconnecting_ = false, failed_ = false;

private:
  bool heal(unsigned code, unsigned attempts = 5);
  WorkQueue<Operation *> *queue_ = nullptr;
  std::unique_ptr<Worker> worker_;
  MYSQL *mysql_ = nullptr;
  ConnectionInfo &info_;
  Kind kind_;
  std::mutex mutex_;
};
