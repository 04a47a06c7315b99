// SQLiteCpp: statements that a cache makes when they are first asked for.
#include <vector>
#include <SQLiteCpp/SQLiteCpp.h>
#include <memory>
#include <unordered_map>
#include <map>
using Map = std::unordered_map<std::string, std::unique_ptr<SQLite::Statement>>;
void f1(SQLite::Database &db, Map &m) {
  auto it = m.emplace("DELETE FROM customers", std::make_unique<SQLite::Statement>(db, "DELETE FROM customers")).first;
  it->second->exec(); // expect: ssot-table-write order-service delete table:customers
}
void f2(SQLite::Database &db, Map &m) {
  m.emplace("DELETE FROM customers", std::make_unique<SQLite::Statement>(db, "DELETE FROM customers"));
  auto it = m.find("DELETE FROM customers");
  it->second->exec(); // expect: ssot-table-write order-service delete table:customers
}
class C1 {
public:
  explicit C1(SQLite::Database &db) : db_(db) {}
  SQLite::Statement &get(const std::string &sql) {
    auto it = cache_.find(sql);
    if (it == cache_.end()) it = cache_.emplace(sql, std::make_unique<SQLite::Statement>(db_, sql)).first;
    return *it->second;
  }
  void del() { get("DELETE FROM customers").exec(); } // expect: ssot-table-write order-service delete table:customers
private:
  SQLite::Database &db_;
  Map cache_;
};
class C2 {
public:
  explicit C2(SQLite::Database &db) : db_(db) {}
  SQLite::Statement &get(const std::string &sql) {
    auto it = cache_.find(sql);
    if (it == cache_.end()) { auto r = cache_.emplace(sql, std::make_unique<SQLite::Statement>(db_, sql)); return *r.first->second; }
    return *it->second;
  }
  void del() { get("DELETE FROM customers").exec(); } // expect: ssot-table-write order-service delete table:customers
private:
  SQLite::Database &db_;
  Map cache_;
};
class C3 {
public:
  explicit C3(SQLite::Database &db) : db_(db) {}
  SQLite::Statement &get(const std::string &sql) {
    auto [it, fresh] = cache_.try_emplace(sql);
    if (fresh) it->second = std::make_unique<SQLite::Statement>(db_, sql);
    return *it->second;
  }
  void del() { get("DELETE FROM customers").exec(); } // expect: ssot-table-write order-service delete table:customers
private:
  SQLite::Database &db_;
  Map cache_;
};
class C5 {
public:
  explicit C5(SQLite::Database &db) : db_(db) {}
  SQLite::Statement &get(const std::string &sql) {
    if (auto it = cache_.find(sql); it != cache_.end()) return it->second;
    return cache_.try_emplace(sql, db_, sql).first->second;
  }
  void del() { get("DELETE FROM customers").exec(); } // expect: ssot-table-write order-service delete table:customers
private:
  SQLite::Database &db_;
  std::map<std::string, SQLite::Statement> cache_;
};
void strs(SQLite::Database &db) {
  std::vector<std::string> v;
  v.emplace_back("DELETE FROM customers");
  for (const auto &s : v) db.exec(s); // expect: ssot-table-write order-service delete table:customers
  std::map<std::string, std::string> m;
  auto [it, fresh] = m.emplace("a", "DELETE FROM customers");
  db.exec(it->second); // expect: ssot-table-write order-service delete table:customers
  db.exec(m.insert({"b", "UPDATE customers SET a = 1"}).first->second); // expect: ssot-table-write order-service update table:customers
}
