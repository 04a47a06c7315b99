#include "services/order/src/checkout.h"

#include "libs/db/maintenance.h"
#include "services/customer/api/customers.h"

namespace shop::order {

/// An order, and the address as it was on that day.
void Checkout::place(long customer, const std::string &address) {
  pqxx::work tx{conn_};
  tx.exec_params("INSERT INTO orders (customer, state) VALUES ($1, 'new')", customer);
  tx.exec_params("INSERT INTO order_addresses (customer, address) VALUES ($1, $2)", customer, address);
  tx.commit();
  events_.publish("order.events", "placed");
}

/// The customer moved: but this address says where the parcel went that day.
void Checkout::correct_address(long order, const std::string &address) {
  pqxx::work tx{conn_};
  // expect: ssot-snapshot-update order-service update table:order_addresses
  tx.exec_params("UPDATE order_addresses SET address = $2 WHERE order_id = $1", order, address);
  tx.commit();
}

/// A helper three files away writes the customer's record: libs/db/maintenance.cpp, through its own helper.
void Checkout::refuse(long customer) {
  // expect: ssot-table-write order-service update table:customers
  db::flag_customer(conn_, customer, "refused");
  // expect: ssot-event-publish order-service publish event:customer.events
  events_.publish("customer.events", "flagged");
}

/// Through the owner's door, and past it.
void Checkout::patch_name(long customer, const std::string &name) {
  customer::api::rename(conn_, customer, name);
  pqxx::work tx{conn_};
  // expect: ssot-copy-write order-service update table:customer_view
  tx.exec_params("UPDATE customer_view SET name = $2 WHERE id = $1", customer, name);
  tx.commit();
}

/// Inventory writes reservations, too: nobody owns them, so nobody can say how many there are.
void Checkout::reserve(long product, int amount) {
  pqxx::work tx{conn_};
  // expect: ssot-contested-write order-service insert table:reservations
  tx.exec_params("INSERT INTO reservations (product, amount) VALUES ($1, $2)", product, amount);
  tx.commit();
}

} // namespace shop::order
