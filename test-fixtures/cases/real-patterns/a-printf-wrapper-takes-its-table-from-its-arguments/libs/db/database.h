#pragma once
#include <mysql.h>

namespace depot::db {

class Database {
 public:
  bool executef(const char* format, ...) __attribute__((format(printf, 2, 3)));

 private:
  MYSQL* handle_ = nullptr;
};

}  // namespace depot::db
