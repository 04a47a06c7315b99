#include "libs/orm/entities.h"
namespace shop::order {
using namespace model;
template <class T> void clear(pqxx::work& tx) { tx.exec("TRUNCATE " + std::string(T::name)); }  // expect: ssot-table-write order-service truncate table:payments
template <const char* const& Name> void drop(pqxx::work& tx) { tx.exec(std::string("DROP TABLE ") + Name); }
template <orm::fixed_string Name> void wipe(pqxx::work& tx) { tx.exec("DELETE FROM " + std::string(std::string_view(Name))); }  // expect: ssot-table-write order-service delete table:customer_notes
void all(pqxx::work& tx) {
  orm::Mapper<Order> orders(tx);
  orders.insert({1, 2.0});
  orders.erase(1);
  orders.set(&Order::total, 3.0, 1);
  orm::Mapper<Customer> customers(tx);
  customers.insert({1, "x"});  // expect: ssot-table-write order-service insert table:customers
  customers.erase(1);  // expect: ssot-table-write order-service delete table:customers
  customers.set(&Customer::name, std::string("y"), 1);  // expect: ssot-table-write order-service update table:customers
  orm::Session<Order, Invoice> s(tx);
  s.of<Order>().erase(1);
  s.of<Invoice>().erase(1);  // expect: ssot-table-write order-service delete table:invoices
  clear<AuditTable>(tx);
  clear<PaymentTable>(tx);
  wipe<"order_items">(tx);
  wipe<"customer_notes">(tx);
}
}

