// The records of customers.
#pragma once
#include "libs/bus/publisher.h"
#include "libs/db/repository.h"

namespace shop::customer {

class Customers {
public:
  Customers(pqxx::connection_base &conn, bus::Publisher &events)
      : conn_(conn), table_(conn, "customers"), events_(events) {}
  void create(const std::string &name);
  void rename(long id, const std::string &name);
  void complaint(long id, const std::string &text);

private:
  pqxx::connection_base &conn_;
  db::Repository table_;
  bus::Publisher &events_;
};

} // namespace shop::customer
