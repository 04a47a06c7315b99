#include <sqlite_orm/sqlite_orm.h>
#include <string>
#include <vector>

// sqlite_orm: make_table gives a class its table; the class names the table from then on.
using namespace sqlite_orm;

struct Customer {
  int id;
  std::string name;
};
struct Order {
  int id;
};
struct Note {
  int id;
};

inline auto open(const std::string &file) {
  return make_storage(file,
                      make_table("customers", make_column("id", &Customer::id, primary_key()), make_column("name", &Customer::name)),
                      make_table<Order>("orders", make_column("id", &Order::id)),
                      make_table("customer_notes", make_column("id", &Note::id)));
}
using Storage = decltype(open(""));

void place(Storage &storage, std::vector<Customer> &many) {
  storage.insert(Order{1});
  storage.insert(Customer{1, "x"});                       // expect: ssot-table-write order-service insert table:customers
  storage.insert(Customer{2, "x"}, columns(&Customer::name)); // expect: ssot-table-write order-service insert table:customers
  storage.replace(many.front());                          // expect: ssot-table-write order-service upsert table:customers
  Customer c = storage.get<Customer>(1);
  storage.update(c);                                      // expect: ssot-table-write order-service update table:customers
  storage.remove<Note>(1);                                // expect: ssot-table-write order-service delete table:customer_notes
  storage.remove_all<Customer>(where(sqlite_orm::c(&Customer::id) == 1)); // expect: ssot-table-write order-service delete table:customers
  storage.insert_range(many.begin(), many.end());         // expect: ssot-table-write order-service insert table:customers
  storage.update_all(set(assign(&Customer::name, "y")), where(sqlite_orm::c(&Customer::id) == 1)); // expect: ssot-table-write order-service update table:customers
  auto all = storage.get_all<Customer>();
  auto unused = storage.prepare(remove<Customer>(1));
  auto statement = storage.prepare(insert(Customer{3, "z"}));
  storage.execute(statement); // expect: ssot-table-write order-service insert table:customers
  storage.transaction([&] {
    storage.remove<Customer>(7); // expect: ssot-table-write order-service delete table:customers
    return true;
  });
  storage.drop_table("customers"); // expect: ssot-table-write order-service ddl table:customers
  storage.update_all(set(assign(&Order::id, 1)));
}
