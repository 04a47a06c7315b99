#pragma once
#include <functional>
#include <pqxx/pqxx>
#include <string>
namespace db {
using TableFn = std::function<void(pqxx::work &, const std::string &)>;
void on_orders(pqxx::connection &c, const TableFn &fn);
void on_customers(pqxx::connection &c, const TableFn &fn);
void clear(pqxx::work &tx, const std::string &table);
class Tables {
public:
  void set(TableFn fn) { fn_ = std::move(fn); }
  void go(pqxx::work &tx) { fn_(tx, "customer_notes"); }

private:
  TableFn fn_;
};
} // namespace db
