#include "services/customer/src/customers.h"

#include <cstdlib>

int main(int, char **argv) {
  pqxx::connection conn{argv[1]};
  shop::bus::Publisher events{nullptr};
  shop::customer::Customers customers{conn, events};
  customers.create(argv[2]);
  customers.complaint(std::atol(argv[3]), "late parcel");
}
