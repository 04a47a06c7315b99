#pragma once
#include <pqxx/pqxx>
#include <string>
namespace tree {
void walk(pqxx::work &tx, const std::string &table, int depth);
void even(pqxx::work &tx, const std::string &t, int n);
void odd(pqxx::work &tx, const std::string &t, int n);
} // namespace tree
