#pragma once
#include <pqxx/pqxx>
namespace db {
void touch_customer(pqxx::connection &c, int id);
void touch_order(pqxx::connection &c, int id);
} // namespace db
