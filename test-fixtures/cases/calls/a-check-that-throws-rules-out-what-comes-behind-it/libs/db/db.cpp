#include "libs/db/db.h"
namespace db {
void ensure(bool ok, const char* what) { if (!ok) throw std::runtime_error(what); }
void update(pqxx::work& tx, const std::string& table, bool allowed) {
  ensure(allowed, "not allowed");
  tx.exec("UPDATE " + table + " SET x = 1");
}
void patch(pqxx::work& tx, const char* table) {
  if (table == nullptr) throw std::invalid_argument("table");
  tx.exec(std::string("UPDATE ") + table + " SET patched = true");
}
}
