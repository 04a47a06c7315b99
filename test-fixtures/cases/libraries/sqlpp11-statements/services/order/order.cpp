#include <sqlpp11/sqlpp11.h>
#include <string>

// sqlpp11: the table is a type; a statement counts where a connection runs it.
namespace shop {
namespace Customers_ {
struct Id {};
} // namespace Customers_
struct Customers : sqlpp::table_t<Customers, Customers_::Id> {
  struct _alias_t {
    static constexpr const char _literal[] = "customers";
  };
  sqlpp::column_t<Customers> id;
  sqlpp::column_t<Customers> name;
};
struct Orders : sqlpp::table_t<Orders> {
  struct _alias_t {
    static constexpr const char _literal[] = "orders";
  };
  sqlpp::column_t<Orders> id;
};
} // namespace shop

void place(sqlpp::postgresql::connection &db, int id) {
  const shop::Customers customers{};
  constexpr auto orders = shop::Orders{};
  auto tx = sqlpp::start_transaction(db);
  db(insert_into(orders).set(orders.id = id));
  db(sqlpp::insert_into(customers).set(customers.id = id, customers.name = "x")); // expect: ssot-table-write order-service insert table:customers
  db(update(customers).set(customers.name = "y").where(customers.id == id));       // expect: ssot-table-write order-service update table:customers
  db(remove_from(customers).where(customers.id == id));                            // expect: ssot-table-write order-service delete table:customers
  db(sqlpp::select(customers.name).from(customers).unconditionally());
  auto unused = remove_from(customers).unconditionally();
  auto prepared = db.prepare(update(customers).set(customers.name = "z").unconditionally());
  db(prepared); // expect: ssot-table-write order-service update table:customers
  auto dynamic = sqlpp::dynamic_insert_into(db, customers).set(customers.id = id);
  db(dynamic);                             // expect: ssot-table-write order-service insert table:customers
  db.execute("TRUNCATE customer_notes"); // expect: ssot-table-write order-service truncate table:customer_notes
  tx.commit();
}
