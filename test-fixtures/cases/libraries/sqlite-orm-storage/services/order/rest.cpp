#include <sqlite_orm/sqlite_orm.h>

// Inserts that name the class only in into<T>().
using namespace sqlite_orm;
struct Visit {
  int id;
};
void rest() {
  auto storage = make_storage("file", make_table<Visit>("customers", make_column("id", &Visit::id)));
  storage.insert(into<Visit>(), columns(&Visit::id), values(1)); // expect: ssot-table-write order-service insert table:customers
  storage.rename_table("orders", "customer_notes");              // expect: ssot-table-write order-service ddl table:customer_notes
}
