#pragma once
#include <memory>
#include <string>
#include <utility>
#include <vector>
#include <map>
#include <functional>
#include <sqlite3.h>
namespace shop::store {
struct Options {
  std::string table = "orders";
  std::string schema;
  int batch = 50;
  bool readonly = false;
};
class Store {
 public:
  explicit Store(sqlite3* db) : Store(db, Options{}) {}
  Store(sqlite3* db, Options options) : db_(db), options_(std::move(options)) {}
  Store(sqlite3* db, const char* table) : Store(db, Options{.table = table}) {}
  virtual ~Store() = default;
  virtual void purge();
  Store& table(std::string t) { options_.table = std::move(t); return *this; }
 protected:
  std::string qualified() const { return options_.schema.empty() ? options_.table : options_.schema + "." + options_.table; }
  sqlite3* db_;
  Options options_;
};
class AuditedStore : public Store {
 public:
  using Store::Store;
  void purge() override;
 private:
  std::string audit_ = "order_audit";
};
class StoreFactory {
 public:
  using Maker = std::function<std::unique_ptr<Store>(sqlite3*)>;
  StoreFactory();
  std::unique_ptr<Store> make(const std::string& kind, sqlite3* db) const { return makers_.at(kind)(db); }
  void add(std::string kind, Maker m) { makers_[std::move(kind)] = std::move(m); }
 private:
  std::map<std::string, Maker> makers_;
};
}
