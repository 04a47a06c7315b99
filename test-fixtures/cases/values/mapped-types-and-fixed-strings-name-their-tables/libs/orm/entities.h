#pragma once
#include "libs/orm/mapper.h"
namespace shop::model {
struct Order { int id; double total; };
struct Customer { int id; std::string name; };
struct Invoice { int id; bool paid; };
using PaymentTable = orm::Table<"payments">;
using AuditTable = orm::Table<"order_audit">;
}
namespace shop::orm {
template <> struct Meta<model::Order> {
  static constexpr std::string_view table = "orders";
  static constexpr auto columns = std::make_tuple(Column<model::Order, int>{"id", &model::Order::id}, Column<model::Order, double>{"total", &model::Order::total});
};
template <> struct Meta<model::Customer> {
  static constexpr const char* table = "customers";
  static constexpr auto columns = std::make_tuple(Column<model::Customer, int>{"id", &model::Customer::id});
};
template <> struct Meta<model::Invoice> {
  static constexpr fixed_string table{"invoices"};
  static constexpr std::tuple<> columns{};
};
}
