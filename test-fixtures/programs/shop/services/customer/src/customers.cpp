// Customer owns customer records and tells the others what changed.
#include "services/customer/src/customers.h"

#include "libs/db/maintenance.h"
#include "services/customer/api/customers.h"

namespace shop::customer {

void Customers::create(const std::string &name) {
  table_.insert("name", conn_.quote(name));
  events_.publish("customer.events", "created");
}

void Customers::rename(long id, const std::string &name) {
  table_.set(id, "name", name);
  events_.publish("customer.events", "renamed");
}

void Customers::complaint(long id, const std::string &text) {
  db::flag_customer(conn_, id, text);
}

void api::rename(pqxx::connection_base &conn, long customer, const std::string &name) {
  bus::Publisher events{nullptr};
  Customers(conn, events).rename(customer, name);
}

} // namespace shop::customer
