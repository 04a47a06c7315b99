// Functions that variables of shared code keep: pointers, std::function, tables.
#pragma once
#include <pqxx/pqxx>
#include <string>
namespace kept {
void pointer(pqxx::work &tx);
void function(pqxx::work &tx);
void closure(pqxx::work &tx);
void table(pqxx::work &tx, int row);
void named(pqxx::work &tx, const std::string &name);
void changeable(pqxx::work &tx);
void given(pqxx::work &tx, const std::string &table);
} // namespace kept
