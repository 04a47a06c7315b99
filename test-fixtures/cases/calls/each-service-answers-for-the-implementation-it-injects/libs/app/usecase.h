#pragma once
#include <memory>
#include <pqxx/pqxx>
namespace app {
struct Store {
  virtual ~Store() = default;
  virtual void put(pqxx::work &tx, int id) = 0;
};
class UseCase {
public:
  explicit UseCase(std::shared_ptr<Store> store) : store_(std::move(store)) {}
  void run(pqxx::work &tx, int id);

private:
  std::shared_ptr<Store> store_;
};
} // namespace app
