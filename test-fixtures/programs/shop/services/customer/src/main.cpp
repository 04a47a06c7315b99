#include "services/customer/src/customers.h"

int main(int, char **argv) {
  pqxx::connection conn{argv[1]};
  shop::bus::Publisher events{nullptr};
  shop::customer::Customers customers{conn, events};
  customers.create(argv[2]);
  customers.complaint(1, "late parcel");
}
