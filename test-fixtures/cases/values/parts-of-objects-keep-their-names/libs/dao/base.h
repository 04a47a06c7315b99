#pragma once
#include <pqxx/pqxx>
#include <any>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>
namespace shop::dao {
class Named {
 public:
  explicit Named(std::string n) : name_(std::move(n)) {}
  const std::string& name() const noexcept { return name_; }
 protected:
  void rename(std::string n) { name_ = std::move(n); }
 private:
  std::string name_;
};
class Readable : public virtual Named { public: Readable() : Named("readable") {} std::string select() const { return "SELECT * FROM " + name(); } };
class Writable : public virtual Named { public: Writable() : Named("writable") {} std::string remove() const { return "DELETE FROM " + name(); } };
class Full : public Readable, public Writable { public: explicit Full(std::string n) : Named(std::move(n)) {} };
template <class Derived> class Base {
 public:
  std::string truncate() const { return std::string("TRUNCATE ") + static_cast<const Derived*>(this)->tableName(); }
  static std::string deleteAll() { return std::string("DELETE FROM ") + Derived::kTable; }
};
template <class T, class Key = int> class KeyedDao {
 public:
  KeyedDao(std::string table, std::string key = "id") : table_(std::move(table)), key_(std::move(key)) {}
  void erase(pqxx::work& tx, const Key& k) const { tx.exec_params("DELETE FROM " + table_ + " WHERE " + key_ + " = $1", k); }
  const std::string& table() const { return table_; }
 protected:
  std::string table_, key_;
};
class Versioned : public KeyedDao<int> {
 public:
  Versioned(const std::string& table, int version) : KeyedDao(version > 1 ? table + "_v" + std::to_string(version) : table) {}
};
struct Layer1 { std::string table; int x = 0; };
struct Layer2 { Layer1 inner; std::string note = "n"; };
struct Layer3 { Layer2 mid{}; std::vector<Layer1> more; };
}
