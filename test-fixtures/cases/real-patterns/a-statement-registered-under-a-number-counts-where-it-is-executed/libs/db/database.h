#pragma once
#include <mysql.h>

#include <string>
#include <unordered_map>
#include <vector>

namespace depot::db {

class Database;

class Prepared {
 public:
  Prepared(const std::string& text, MYSQL* handle) : text_(text), handle_(handle) {}
  bool prepare();
  bool execute();

 private:
  std::string text_;
  MYSQL* handle_;
  MYSQL_STMT* statement_ = nullptr;
};

class Connection {
 public:
  explicit Connection(Database& db) : db_(db) {}
  bool executeStatement(int number);

 private:
  Prepared* find(int number);
  Database& db_;
  MYSQL* handle_ = nullptr;
  std::vector<Prepared*> prepared_;
};

class StatementId {
 public:
  int number() const { return number_; }
  bool known() const { return known_; }

 private:
  friend class Database;
  void init(int number) { number_ = number; known_ = true; }
  int number_ = -1;
  bool known_ = false;
};

class Statement {
 public:
  Statement(StatementId id, Database* db) : id_(id), db_(db) {}
  Statement(const Statement&) = default;
  Statement& operator=(const Statement& other);
  void bind(int value) { values_.push_back(value); }
  bool execute();

 private:
  StatementId id_;
  Database* db_;
  std::vector<int> values_;
};

class Database {
 public:
  bool open();
  Statement statement(StatementId& id, const char* text);
  std::string textOf(int number) const;
  bool execute(const StatementId& id);

 private:
  Connection* connection_ = nullptr;
  std::unordered_map<std::string, int> registry_;
  int last_ = -1;
};

}  // namespace depot::db
