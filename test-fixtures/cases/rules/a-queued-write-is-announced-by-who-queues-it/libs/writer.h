#pragma once
#include <pqxx/pqxx>
#include <queue>
#include <thread>
#include <string>
class Writer {
 public:
  explicit Writer(pqxx::connection& c) : c_(c) {}
  void add(std::string sql) { q_.push(std::move(sql)); }
  void drain() {
    while (!q_.empty()) { pqxx::work tx{c_}; tx.exec(q_.front()); tx.commit(); q_.pop(); }
  }
  std::queue<std::string> q_;
  pqxx::connection& c_;
};
