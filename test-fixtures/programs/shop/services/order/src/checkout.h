// Placing orders.
#pragma once
#include "libs/bus/publisher.h"

#include <pqxx/pqxx>
#include <string>

namespace shop::order {

class Checkout {
public:
  Checkout(pqxx::connection_base &conn, bus::Publisher &events) : conn_(conn), events_(events) {}
  void place(long customer, const std::string &address);
  void correct_address(long order, const std::string &address);
  void refuse(long customer);
  void patch_name(long customer, const std::string &name);
  void reserve(long product, int amount);

private:
  pqxx::connection_base &conn_;
  bus::Publisher &events_;
};

} // namespace shop::order
