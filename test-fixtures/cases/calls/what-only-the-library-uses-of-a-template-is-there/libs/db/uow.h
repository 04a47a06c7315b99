#pragma once
#include <pqxx/pqxx>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <typeindex>
#include <unordered_map>
#include <utility>
#include <vector>
namespace shop::db {
// Unit of work with identity maps, repositories made on first use, and changes flushed in the end.
class RepositoryBase {
 public:
  virtual ~RepositoryBase() = default;
  virtual void flush(pqxx::work& tx) = 0;
};
template <class T> struct TableOf;
template <class T> class Repository : public RepositoryBase {
 public:
  void add(T t) { added_.push_back(std::move(t)); }
  void remove(int id) { removed_.push_back(id); }
  void flush(pqxx::work& tx) override {
    for (const T& t : added_) tx.exec("INSERT INTO " + table() + " VALUES (" + std::to_string(t.id) + ")");
    for (int id : removed_) tx.exec("DELETE FROM " + table() + " WHERE id = " + std::to_string(id));
  }
 private:
  static std::string table() { return TableOf<T>::value; }
  std::vector<T> added_;
  std::vector<int> removed_;
};
class UnitOfWork {
 public:
  explicit UnitOfWork(pqxx::connection& c) : tx_(c) {}
  template <class T> Repository<T>& repo() {
    auto& slot = repos_[std::type_index(typeid(T))];
    if (!slot) slot = std::make_unique<Repository<T>>();
    return static_cast<Repository<T>&>(*slot);
  }
  void commit() {
    for (auto& [type, r] : repos_) r->flush(tx_);
    tx_.commit();
  }
 private:
  pqxx::work tx_;
  std::map<std::type_index, std::unique_ptr<RepositoryBase>> repos_;
};
}
