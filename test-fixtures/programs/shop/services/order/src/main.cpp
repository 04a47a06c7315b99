#include "services/order/src/checkout.h"
#include "services/order/src/customer_view.h"

#include <cstdlib>

int main(int, char **argv) {
  shop::order::remember_connection(argv[1]);
  pqxx::connection conn{argv[1]};
  shop::bus::Publisher events{nullptr};
  shop::order::Checkout checkout{conn, events};
  long customer = std::atol(argv[2]);
  checkout.place(customer, argv[3]);
  checkout.correct_address(std::atol(argv[4]), argv[3]);
  checkout.refuse(customer);
  checkout.patch_name(customer, argv[5]);
  checkout.reserve(std::atol(argv[6]), 1);
  shop::bus::consume(nullptr, "customer.events", shop::order::CustomerSync::on_event);
}
