#include "libs/store/stores.h"
namespace store {
namespace {
struct CustomerStore : Store {
  void put(pqxx::work &tx, int id) override { tx.exec_params("UPDATE customers SET n = 1 WHERE id = $1", id); }
};
struct OrderStore : Store {
  void put(pqxx::work &tx, int id) override { tx.exec_params("UPDATE orders SET n = 1 WHERE id = $1", id); }
};
} // namespace
std::unique_ptr<Store> make(Kind k) {
  switch (k) {
  case Kind::customers:
    return std::make_unique<CustomerStore>();
  case Kind::orders:
    return std::make_unique<OrderStore>();
  }
  return nullptr;
}
} // namespace store
