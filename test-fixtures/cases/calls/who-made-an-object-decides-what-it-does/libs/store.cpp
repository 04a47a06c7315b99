#include "libs/store.h"
namespace store {
void sync(pqxx::work& tx, const std::string& table, bool write) {
  auto rows = tx.exec("SELECT id FROM " + table);
  if (!write) return;
  for (const auto& r : rows) tx.exec("UPDATE " + table + " SET synced = true WHERE id = " + r[0].as<std::string>());
}
}
