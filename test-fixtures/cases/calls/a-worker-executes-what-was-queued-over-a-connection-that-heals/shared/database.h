#pragma once
#include "queue.h"
#include <memory>
#include <string>
#include <thread>
#include <vector>
#include <mysql.h>
class Connection {
public:
  virtual ~Connection() {}
  virtual bool Execute(const std::string &sql) = 0;
  virtual bool OpenConnection() = 0;
};
class MySqlConnection : public Connection {
  MYSQL *mysql_ = nullptr;
  std::string host_;
  bool Reconnect();
  bool HandleError(unsigned code);

public:
  bool OpenConnection() override;
  bool Execute(const std::string &sql) override;
};
class Operation {
public:
  virtual ~Operation() {}
  virtual bool Execute(Connection *conn) = 0;
};
class PlainRequest : public Operation {
  const char *sql_;

public:
  explicit PlainRequest(const char *sql);
  bool Execute(Connection *conn) override;
};
class Transaction : public Operation {
  std::vector<Operation *> queue_;

public:
  void DelayExecute(Operation *op) { queue_.push_back(op); }
  bool Execute(Connection *conn) override;
};
class Database;
class DelayThread {
  LockedQueue<Operation *> serial_;
  Database *engine_;
  Connection *conn_;
  bool running_ = true;
  void ProcessRequests();

public:
  DelayThread(Database *db, Connection *conn) : engine_(db), conn_(conn) {}
  ~DelayThread();
  void run();
};
class Database {
  Connection *async_ = nullptr;
  LockedQueue<Operation *> *delay_ = new LockedQueue<Operation *>();
  std::vector<std::thread> threads_;
  std::vector<std::shared_ptr<DelayThread>> bodies_;
  bool allowAsync_ = false;
  Transaction *current_ = nullptr;

public:
  virtual ~Database() {}
  virtual Connection *CreateConnection() = 0;
  bool Initialize();
  void AllowAsync() { allowAsync_ = true; }
  bool BeginTransaction() {
    current_ = new Transaction();
    return true;
  }
  bool CommitTransaction();
  bool Execute(const char *sql);
  bool PExecute(const char *format, ...);
  bool DirectExecute(const char *sql) { return async_->Execute(sql); }
  bool Next(Operation *&op) { return delay_->next(op); }
};
class DatabaseMysql : public Database {
public:
  Connection *CreateConnection() override { return new MySqlConnection(); }
};
