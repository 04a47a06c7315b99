#include <odb/database.hxx>
#include <memory>
#include <string>

// Where the generated traits are not to be seen, pragmas name the tables: before the class, or naming it.
namespace shop {
#pragma db object table("customers")
class Person {
#pragma db id auto
  unsigned long id;
  std::string name;
};

#pragma db object session \
  table("customer_notes")
// what somebody said of a customer
struct Remark {
  unsigned long id;
};

struct Address {
  unsigned long id;
};
#pragma db object(Address) table("crm"."customers")
#pragma db member(Address::id) id

#pragma db object
struct Orders {
  unsigned long id;
};
#pragma db object table("customers_of_nobody")
#pragma db value
} // namespace shop

template <class T> class Store {
public:
  explicit Store(std::shared_ptr<odb::database> db) : db(std::move(db)) {}
  void add(T &row) {
    odb::transaction t(db->begin());
    db->persist(row); // expect: ssot-table-write order-service insert table:customers
    t.commit();
  }

private:
  std::shared_ptr<odb::database> db;
};

void tell(std::shared_ptr<odb::database> db, shop::Person &person, shop::Orders &order, shop::Address &address, const std::shared_ptr<shop::Remark> &remark) {
  Store<shop::Person>(db).add(person);
  Store<shop::Orders>(db).add(order);
  db->update(remark);            // expect: ssot-table-write order-service update table:customer_notes
  db->erase<shop::Remark>(1);    // expect: ssot-table-write order-service delete table:customer_notes
  db->erase(address);            // expect: ssot-unowned-write order-service delete table:crm.customers
}
