// What the case deletes shows which text the tool has followed.
#pragma once
#include <sqlite3.h>

#include <string>
#include <string_view>

extern sqlite3 *db;
inline void drop(const char *table) {
  sqlite3_exec(db, (std::string("DELETE FROM ") + table).c_str(), nullptr, nullptr, nullptr);
}
inline void drop(const std::string &table) {
  sqlite3_exec(db, ("DELETE FROM " + table).c_str(), nullptr, nullptr, nullptr);
}
inline void drop(std::string_view table) {
  sqlite3_exec(db, ("DELETE FROM " + std::string(table)).c_str(), nullptr, nullptr, nullptr);
}
