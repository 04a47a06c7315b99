#pragma once
#include <functional>
#include <memory>
#include <mutex>
#include <pqxx/pqxx>
#include <string>
#include <vector>
namespace s {
class Registry {
 public:
  static Registry& instance() { static Registry r; return r; }
  void setTable(const std::string& t) { table_ = t; }
  void add(std::string t) { tables_.push_back(std::move(t)); }
  void wipe(pqxx::work& tx) { tx.exec("DELETE FROM " + table_); }
  void wipeAll(pqxx::work& tx) { for (const auto& t : tables_) tx.exec("TRUNCATE " + t); }
 private:
  std::string table_;
  std::vector<std::string> tables_;
};
}
