#pragma once
#include "libs/app/usecase.h"
namespace store {
struct CustomerStore : app::Store {
  void put(pqxx::work &tx, int id) override;
};
struct OrderStore : app::Store {
  void put(pqxx::work &tx, int id) override;
};
} // namespace store
