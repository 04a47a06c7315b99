#include <memory>
#include <sqlite3.h>
#include <string>

// SQLite's C interface: statements in members and smart pointers, formatted texts, blobs.
struct Finalizer {
  void operator()(sqlite3_stmt *s) const { sqlite3_finalize(s); }
};
using Stmt = std::unique_ptr<sqlite3_stmt, Finalizer>;

Stmt compile(sqlite3 *db, const std::string &sql) {
  sqlite3_stmt *raw = nullptr;
  sqlite3_prepare_v3(db, sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &raw, nullptr);
  return Stmt(raw);
}

class Store {
public:
  explicit Store(sqlite3 *db) : db_(db), rename_(compile(db, "UPDATE customers SET name = ?1")), read_(compile(db, "SELECT * FROM customers")) {
    sqlite3_prepare_v2(db, "INSERT INTO orders(id) VALUES (?)", -1, &place_, nullptr);
    sqlite3_prepare_v2(db, "DELETE FROM customers", -1, &unused_, nullptr);
  }
  void place(int id) {
    sqlite3_bind_int(place_, 1, id);
    sqlite3_step(place_);
    sqlite3_reset(place_);
  }
  void rename() {
    sqlite3_step(rename_.get()); // expect: ssot-table-write order-service update table:customers
    while (sqlite3_step(read_.get()) == SQLITE_ROW) {
    }
  }
  void drop(const char *table) {
    char *sql = sqlite3_mprintf("DELETE FROM \"%w\" WHERE name = %Q", table, "x");
    sqlite3_exec(db_, sql, nullptr, nullptr, nullptr); // expect: ssot-table-write order-service delete table:customer_notes
    sqlite3_free(sql);
  }
  void blob() {
    sqlite3_blob *b = nullptr;
    sqlite3_blob_open(db_, "main", "customers", "photo", 1, 0, &b);
    sqlite3_blob_open(db_, "main", "customers", "photo", 1, 1, &b); // expect: ssot-table-write order-service update table:customers
  }

private:
  sqlite3 *db_;
  Stmt rename_, read_;
  sqlite3_stmt *place_ = nullptr, *unused_ = nullptr;
};

void run(const char *path) {
  sqlite3 *db = nullptr;
  sqlite3_open(path, &db);
  Store store(db);
  store.place(1);
  store.rename();
  store.drop("customer_notes");
  store.blob();
  sqlite3_str *text = sqlite3_str_new(db);
  sqlite3_str_appendall(text, "INSERT INTO ");
  sqlite3_str_appendf(text, "%s (id)", "customers");
  sqlite3_str_append(text, " VALUES (1)", 11);
  char *sql = sqlite3_str_finish(text);
  char **table = nullptr;
  int rows, columns;
  sqlite3_get_table(db, sql, &table, &rows, &columns, nullptr); // expect: ssot-table-write order-service insert table:customers
  char buffer[200];
  sqlite3_snprintf(sizeof buffer, buffer, "UPDATE %s SET x = 1", "customers");
  sqlite3_exec(db, buffer, nullptr, nullptr, nullptr); // expect: ssot-table-write order-service update table:customers
}
