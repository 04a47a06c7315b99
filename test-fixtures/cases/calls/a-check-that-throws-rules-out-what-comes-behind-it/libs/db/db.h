#pragma once
#include <pqxx/pqxx>
#include <cassert>
#include <stdexcept>
#include <string>
namespace db {
enum class Access { Read, Write };
class Session {
 public:
  Session(pqxx::work& tx, Access a) : tx_(tx), access_(a) {}
  void run(const std::string& sql) {
    requireWritable();
    tx_.exec(sql);
  }
  void erase(const std::string& table) {
    if (access_ != Access::Write) throw std::logic_error("read only session");
    tx_.exec("DELETE FROM " + table);
  }
 private:
  void requireWritable() const { if (access_ == Access::Read) throw std::logic_error("read only session"); }
  pqxx::work& tx_;
  Access access_;
};
void ensure(bool ok, const char* what);
void update(pqxx::work& tx, const std::string& table, bool allowed);
void patch(pqxx::work& tx, const char* table);
}
