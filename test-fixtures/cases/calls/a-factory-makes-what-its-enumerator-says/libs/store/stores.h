#pragma once
#include <memory>
#include <pqxx/pqxx>
namespace store {
enum class Kind { customers,
                  orders };
struct Store {
  virtual ~Store() = default;
  virtual void put(pqxx::work &tx, int id) = 0;
};
std::unique_ptr<Store> make(Kind k);
} // namespace store
