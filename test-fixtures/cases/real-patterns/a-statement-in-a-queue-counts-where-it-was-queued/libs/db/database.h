#pragma once
#include <mysql.h>

#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace depot::db {

class Connection {
 public:
  virtual ~Connection() = default;
  virtual bool execute(const std::string& sql) = 0;
};

class MysqlConnection : public Connection {
 public:
  bool execute(const std::string& sql) override;

 private:
  MYSQL* handle_ = nullptr;
};

class Operation {
 public:
  virtual ~Operation() = default;
  virtual bool run(Connection* to) = 0;
};

class PlainOperation : public Operation {
 public:
  explicit PlainOperation(const char* sql) : sql_(copy(sql)) {}
  bool run(Connection* to) override;
  static char* copy(const char* source) {
    char* out = new char[strlen(source) + 1];
    strcpy(out, source);
    return out;
  }

 private:
  const char* sql_;
};

template <class T>
class LockedQueue {
 public:
  void add(const T& item) {
    std::unique_lock<std::mutex> guard(mutex_);
    items_.push_back(item);
  }
  bool next(T& out) {
    std::unique_lock<std::mutex> guard(mutex_);
    if (items_.empty()) return false;
    out = std::move(items_.front());
    items_.pop_front();
    return true;
  }

 private:
  std::mutex mutex_;
  std::deque<T> items_;
};

class Database {
 public:
  void start();
  bool execute(const char* sql);
  bool executef(const char* format, ...) __attribute__((format(printf, 2, 3)));
  bool next(Operation*& op) { return queue_->next(op); }

 private:
  LockedQueue<Operation*>* queue_ = new LockedQueue<Operation*>();
  Connection* connection_ = nullptr;
};

class Worker {
 public:
  Worker(Database* db, Connection* connection) : db_(db), connection_(connection) {}
  void loop();

 private:
  Database* db_;
  Connection* connection_;
};

}  // namespace depot::db
