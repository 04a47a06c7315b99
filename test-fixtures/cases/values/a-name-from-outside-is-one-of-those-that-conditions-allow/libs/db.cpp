#include "db.h"
#include <iostream>
#include <sqlite3.h>
static sqlite3 *db;
void run(const std::string &sql) { sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr); }
std::string input() {
  std::string line;
  std::getline(std::cin, line);
  return line;
}
