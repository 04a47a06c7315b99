// The shape of what the Thrift compiler writes.
#pragma once
#include <string>

class CustomersIf {
public:
  virtual ~CustomersIf() {}
  virtual void rename(const std::string &id) = 0;
};
class CustomersNull : virtual public CustomersIf {
public:
  void rename(const std::string &) override {}
};
