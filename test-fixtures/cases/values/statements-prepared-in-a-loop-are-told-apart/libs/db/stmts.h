#pragma once
#include <array>
#include <sqlite3.h>
#include <string>
namespace db {
enum Stmt { INS_ORDER, DEL_ORDER, UPD_CUSTOMER, SEL_CUSTOMER, STMT_COUNT };
class Store {
public:
  explicit Store(sqlite3 *d);
  ~Store();
  void run(Stmt s, int id);

private:
  sqlite3 *db_;
  std::array<sqlite3_stmt *, STMT_COUNT> st_{};
};
} // namespace db
