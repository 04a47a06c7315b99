#pragma once
#include "libs/db.h"
#include <functional>
struct Row { std::string table; std::string cond; };
class Plan {
 public:
  explicit Plan(std::size_t n) : rows_(n) {}
  Row& row(std::size_t i) { return rows_[i]; }
  Row& named(const std::string& n) { return byName_[n]; }
  Row& head() { return rows_.front(); }
  const Row& at(std::size_t i) const { return rows_.at(i); }
  void run(sqlite3* d, std::size_t i) const { X(d, "DELETE FROM " + rows_[i].table); }
  void runNamed(sqlite3* d, const std::string& n) { X(d, "UPDATE " + byName_.at(n).table + " SET a = 1"); }
 private:
  std::vector<Row> rows_;
  std::map<std::string, Row> byName_;
};
class Handlers {
 public:
  using Fn = std::function<void(sqlite3*)>;
  Fn& operator[](const std::string& n) { return fns_[n]; }
  void fire(const std::string& n, sqlite3* d) { if (auto it = fns_.find(n); it != fns_.end() && it->second) it->second(d); }
 private:
  std::map<std::string, Fn> fns_;
};
class Settings {
 public:
  void set(const std::string& k, const std::string& v) { auto it = m_.find(k); if (it == m_.end()) m_.emplace(k, v); else it->second = v; }
  std::string get(const std::string& k) const { auto it = m_.find(k); return it == m_.end() ? std::string("orders") : it->second; }
 private:
  std::map<std::string, std::string> m_;
};
