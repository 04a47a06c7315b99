#include <nats/nats.h>
#include <odb/database.hxx>
#include <sqlite_orm/sqlite_orm.h>
#include <sqlpp11/sqlpp11.h>
#include <string>

// Clients whose tables are types: what a transaction takes back was never written.
struct Customer {
  int id;
  std::string name;
};
#pragma db object table("customers")
struct Person {
  unsigned long id;
};
struct Customers : sqlpp::table_t<Customers> {
  struct _alias_t {
    static constexpr const char _literal[] = "customers";
  };
  sqlpp::column_t<Customers> id;
};
inline auto open(const std::string &file) {
  using namespace sqlite_orm;
  return make_storage(file, make_table("customers", make_column("id", &Customer::id), make_column("name", &Customer::name)));
}
using Storage = decltype(open(""));

static void tell(natsConnection *nc) { natsConnection_PublishString(nc, "customer.events", "x"); }

bool rename(Storage &storage, natsConnection *nc, const Customer &customer) {
  storage.begin_transaction();
  storage.update(customer);
  if (customer.name.empty()) {
    storage.rollback();
    return false;
  }
  storage.commit();
  tell(nc);
  return true;
}

bool insert(Storage &storage, natsConnection *nc, const Customer &customer) {
  auto guard = storage.transaction_guard();
  storage.insert(customer);
  if (customer.name.empty()) {
    guard.rollback();
    return false;
  }
  guard.commit();
  tell(nc);
  return true;
}

bool silent(Storage &storage, natsConnection *nc, const Customer &customer) {
  storage.begin_transaction();
  storage.update(customer); // expect: ssot-write-without-event customer-service update table:customers
  storage.commit();
  if (customer.name.empty()) return false;
  tell(nc);
  return true;
}

bool persist(odb::database &db, natsConnection *nc, Person &person, bool fine) {
  odb::transaction t(db.begin());
  db.persist(person);
  if (!fine) {
    t.rollback();
    return false;
  }
  t.commit();
  tell(nc);
  return true;
}

bool add(sqlpp::postgresql::connection &db, natsConnection *nc, bool fine) {
  const Customers customers{};
  auto tx = sqlpp::start_transaction(db);
  db(sqlpp::insert_into(customers).set(customers.id = 1));
  if (!fine) {
    tx.rollback();
    return false;
  }
  tx.commit();
  tell(nc);
  return true;
}
