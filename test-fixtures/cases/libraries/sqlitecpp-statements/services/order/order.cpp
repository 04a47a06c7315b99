#include <SQLiteCpp/SQLiteCpp.h>
#include <SQLiteCpp/ExecuteMany.h>

// SQLiteCpp: statements as members and locals, execute_many, a statement that is never run.
class Orders {
public:
  explicit Orders(SQLite::Database &db) : db_(db), insert_(db, "INSERT INTO orders(id) VALUES (?)"), touch_(db, "UPDATE customers SET seen = ?") {}
  void place(int id) {
    insert_.bind(1, id);
    insert_.exec();
    touch_.reset();
    touch_.exec(); // expect: ssot-table-write order-service update table:customers
  }
  void clean() {
    SQLite::Transaction transaction(db_);
    db_.exec("DELETE FROM customer_notes");    // expect: ssot-table-write order-service delete table:customer_notes
    db_.tryExec("DROP TABLE customer_notes"); // expect: ssot-table-write order-service ddl table:customer_notes
    SQLite::Statement unused(db_, "DELETE FROM customers");
    SQLite::Statement query(db_, "SELECT * FROM customers WHERE id > ?");
    while (query.executeStep()) {
    }
    int n = db_.execAndGet("SELECT count(*) FROM customers");
    SQLite::execute_many(db_, "INSERT INTO customers VALUES (?, ?)", std::make_tuple(n, 2)); // expect: ssot-table-write order-service insert table:customers
    transaction.commit();
  }

private:
  SQLite::Database &db_;
  SQLite::Statement insert_, touch_;
};

void run(const char *path) {
  SQLite::Database db(path, SQLite::OPEN_READWRITE);
  Orders orders(db);
  orders.place(1);
  orders.clean();
}
