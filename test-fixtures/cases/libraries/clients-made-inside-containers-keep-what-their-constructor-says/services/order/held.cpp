// SQLiteCpp: statements that live inside of optionals, vectors and maps.
#include <SQLiteCpp/SQLiteCpp.h>
#include <memory>
#include <optional>
#include <map>
#include <unordered_map>
#include <vector>
void emplaced(SQLite::Database &db) {
  std::optional<SQLite::Statement> op;
  op.emplace(db, "INSERT OR REPLACE INTO customers(id) VALUES (?)");
  op->exec(); // expect: ssot-table-write order-service upsert table:customers
}
void in_place(SQLite::Database &db) {
  std::optional<SQLite::Statement> op(std::in_place, db, "INSERT OR REPLACE INTO customers(id) VALUES (?)");
  op->exec(); // expect: ssot-table-write order-service upsert table:customers
}
void appended(SQLite::Database &db) {
  std::vector<SQLite::Statement> v;
  v.emplace_back(db, "DELETE FROM customers");
  v.emplace_back(db, "DELETE FROM orders");
  v[0].exec(); // expect: ssot-table-write order-service delete table:customers
}
void walked(SQLite::Database &db) {
  std::vector<SQLite::Statement> v;
  v.emplace_back(db, "DELETE FROM customers");
  for (auto &s : v) s.exec(); // expect: ssot-table-write order-service delete table:customers
}
void moved(SQLite::Database &db) {
  std::map<std::string, SQLite::Statement> v;
  v.emplace("a", SQLite::Statement(db, "DELETE FROM customers"));
  v.at("a").exec(); // expect: ssot-table-write order-service delete table:customers
}
void assigned(SQLite::Database &db) {
  std::map<std::string, std::unique_ptr<SQLite::Statement>> v;
  v["a"] = std::make_unique<SQLite::Statement>(db, "DELETE FROM customers");
  v["a"]->exec(); // expect: ssot-table-write order-service delete table:customers
}
void tried(SQLite::Database &db) {
  std::map<std::string, SQLite::Statement> v;
  v.try_emplace("a", db, "DELETE FROM customers");
  v.find("a")->second.exec(); // expect: ssot-table-write order-service delete table:customers
}
class ByEmplace {
public:
  explicit ByEmplace(SQLite::Database &db) : db_(db) {}
  SQLite::Statement &get(const std::string &sql) {
    auto it = cache_.find(sql);
    if (it == cache_.end()) it = cache_.emplace(sql, std::make_unique<SQLite::Statement>(db_, sql)).first;
    it->second->reset();
    return *it->second;
  }
  void del() { get("DELETE FROM customers").exec(); } // expect: ssot-table-write order-service delete table:customers
  void upd() { auto &s = get("UPDATE customers SET a = 1"); s.exec(); } // expect: ssot-table-write order-service update table:customers
  void rd() { get("SELECT * FROM customers").executeStep(); }
private:
  SQLite::Database &db_;
  std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> cache_;
};
class BySlot {
public:
  explicit BySlot(SQLite::Database &db) : db_(db) {}
  SQLite::Statement &get(const std::string &sql) {
    auto &slot = cache_[sql];
    if (!slot) slot = std::make_unique<SQLite::Statement>(db_, sql);
    return *slot;
  }
  void del() { get("DELETE FROM customers").exec(); } // expect: ssot-table-write order-service delete table:customers
  void upd() { auto &s = get("UPDATE customers SET a = 1"); s.exec(); } // expect: ssot-table-write order-service update table:customers
private:
  SQLite::Database &db_;
  std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>> cache_;
};
