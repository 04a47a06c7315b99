#pragma once
#include "libs/db/uow.h"
namespace shop::model { struct Order { int id; }; struct Customer { int id; }; struct Payment { int id; }; }
namespace shop::db {
template <> struct TableOf<model::Order> { static constexpr const char* value = "orders"; };
template <> struct TableOf<model::Customer> { static constexpr const char* value = "customers"; };
template <> struct TableOf<model::Payment> { static constexpr const char* value = "payments"; };
}
