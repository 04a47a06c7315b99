#include <map>
#include <memory>
#include <string>
#include <vector>
#include <sqlite3.h>
class Store {
 public:
  Store(sqlite3* db, std::string table) : db_(db), table_(std::move(table)) {}
  void clear() { sqlite3_exec(db_, ("DELETE FROM " + table_).c_str(), nullptr, nullptr, nullptr); }  // expect: ssot-table-write order-service delete table:customer_notes; ssot-table-write order-service delete table:customers
 private:
  sqlite3* db_;
  std::string table_;
};
static constexpr const char* kOwn[] = {"order_items", "customer_notes"};
void list(sqlite3* d) {
  std::vector<Store> all;
  for (const char* t : kOwn) all.push_back(Store(d, t));
  all[1].clear();
}
void byIndex(sqlite3* d) {
  std::vector<Store> all;
  for (int i = 0; i < 2; ++i) all.emplace_back(d, kOwn[i]);
  all[0].clear();
}
void byName(sqlite3* d) {
  std::map<std::string, std::unique_ptr<Store>> all;
  for (const char* t : {"orders", "customers", "refunds"}) all.emplace(t, std::make_unique<Store>(d, t));
  all.at("customers")->clear();
}
