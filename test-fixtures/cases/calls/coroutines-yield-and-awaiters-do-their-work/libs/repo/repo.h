#pragma once
#include <pqxx/pqxx>
#include <string>
#include "libs/co/task.h"
namespace repo {
co::Task<int> insert(pqxx::work& tx, std::string table, int id);
co::Task<std::string> tableFor(int kind);
}
