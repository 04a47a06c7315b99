// SQLite: ATTACH gives another file a name, in the same text, in an earlier call, on a member's connection.
#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

void calls(sqlite3 *db) {
  sqlite3_exec(db, "ATTACH DATABASE '/var/shop/customers.db' AS crm", nullptr, nullptr, nullptr);
  sqlite3_exec(db, "INSERT INTO orders SELECT id FROM crm.customers", nullptr, nullptr, nullptr);
  sqlite3_exec(db, "DELETE FROM crm.customers", nullptr, nullptr, nullptr);  // expect: ssot-table-write order-service delete table:customers
  sqlite3_stmt *statement = nullptr;
  sqlite3_prepare_v2(db, "UPDATE crm.notes SET a = 1", -1, &statement, nullptr);
  sqlite3_step(statement);  // expect: ssot-table-write order-service update table:notes
  sqlite3_exec(db, "UPDATE main.orders SET a = 1; UPDATE temp.mine SET a = 1", nullptr, nullptr, nullptr);
  sqlite3_exec(db, "DETACH crm", nullptr, nullptr, nullptr);
}

void text(sqlite3 *db) {
  sqlite3_exec(db, "ATTACH 'customers.db' AS c; DELETE FROM c.notes; DELETE FROM orders", nullptr, nullptr, nullptr);  // expect: ssot-table-write order-service delete table:notes
}

class Store {
 public:
  Store() : db_("orders.db", SQLite::OPEN_READWRITE) {
    db_.exec("ATTACH 'customers.db' AS crm");
    db_.exec("ATTACH 'archive.db' AS old");
  }
  void run() {
    db_.exec("DELETE FROM notes");
    db_.exec("DELETE FROM crm.notes");  // expect: ssot-table-write order-service delete table:notes
    SQLite::Statement insert(db_, "INSERT INTO crm.customers VALUES (?)");
    insert.exec();  // expect: ssot-table-write order-service insert table:customers
  }

 private:
  SQLite::Database db_;
};

int main() {
  sqlite3 *db = nullptr;
  sqlite3_open("orders.db", &db);
  calls(db);
  text(db);
  Store().run();
}
