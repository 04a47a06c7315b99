#include "../../libs/with.h"

void clear(PGconn *c) {
  db::with("orders", [c](const std::string &t) { return PQexec(c, ("DELETE FROM " + t).c_str()); });
  db::with("customers", [c](const auto &t) { return PQexec(c, ("TRUNCATE " + t).c_str()); }); // expect: ssot-table-write order-service truncate table:customers
}

// Methods in their class: closures have a name for the linker there, and the same one for Clang's key.
class Orders {
public:
  explicit Orders(PGconn *c) : db(c) {}
  void clear() {
    db.each("orders", [](db::Session &s, const char *t) { s.exec(std::string("TRUNCATE ") + t); });
    db.each("customers", [](auto &s, const char *t) {
      s.exec(std::string("DELETE FROM ") + t); // expect: ssot-table-write order-service delete table:customers
    });
  }

private:
  db::Session db;
};

// A closure that is called with closures.
void twice(PGconn *c) {
  auto run = [c](const char *table, auto &&statement) { PQexec(c, statement(table).c_str()); }; // expect: ssot-table-write order-service update table:customer_notes
  run("orders", [](std::string t) { return "DELETE FROM " + t; });
  run("customer_notes", [](std::string t) { return "UPDATE " + t + " SET text = ''"; });
}

int main() {
  PGconn *c = PQconnectdb("");
  clear(c);
  Orders(c).clear();
  twice(c);
}
