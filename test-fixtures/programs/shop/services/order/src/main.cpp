#include "services/order/src/checkout.h"
#include "services/order/src/customer_view.h"

int main(int, char **argv) {
  shop::order::remember_connection(argv[1]);
  pqxx::connection conn{argv[1]};
  shop::bus::Publisher events{nullptr};
  shop::order::Checkout checkout{conn, events};
  checkout.place(1, argv[2]);
  checkout.correct_address(1, argv[2]);
  checkout.refuse(1);
  checkout.patch_name(1, argv[2]);
  checkout.reserve(3, 1);
  shop::bus::consume(nullptr, "customer.events", shop::order::CustomerSync::on_event);
}
