#pragma once
#include <functional>
#include <pqxx/pqxx>
#include <string>
namespace db {
void wipe(const std::string &table, pqxx::work &tx);
void put(pqxx::work &tx, const std::string &table, int id);
void each(const std::function<void(int)> &f);
void with_tx(const std::function<void(pqxx::work &)> &f);
} // namespace db
