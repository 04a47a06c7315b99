#include "libs/store/stores.h"
namespace shop::store {
void Store::purge() {
  if (options_.readonly) return;
  const std::string sql = "DELETE FROM " + qualified() + " LIMIT " + std::to_string(options_.batch);
  sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr);
}
void AuditedStore::purge() {
  Store::purge();
  const std::string sql = "INSERT INTO " + audit_ + " (note) VALUES ('purged')";
  sqlite3_exec(db_, sql.c_str(), nullptr, nullptr, nullptr);
}
StoreFactory::StoreFactory() {
  add("orders", [](sqlite3* db) { return std::make_unique<Store>(db); });
  add("items", [](sqlite3* db) { return std::make_unique<AuditedStore>(db, "order_items"); });
  add("notes", [](sqlite3* db) {
    Options o;
    o.table = "customer_notes";
    o.batch = 10;
    return std::make_unique<Store>(db, o);
  });
}
}
