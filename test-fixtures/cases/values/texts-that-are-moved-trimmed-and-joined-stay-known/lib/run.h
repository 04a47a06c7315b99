#pragma once
#include <sqlite3.h>
#include <string>
inline void run(sqlite3 *db, const std::string &sql) { sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr); }
