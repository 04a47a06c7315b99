// The shape of what the Thrift compiler 0.17 generates for CustomerService, shortened by hand.
#pragma once
#include <memory>
#include <string>

namespace crm {
class CustomerServiceIf {
 public:
  virtual ~CustomerServiceIf() {}
  virtual void GetCustomer(std::string& _return, const std::string& id) = 0;
  virtual void Rename(const std::string& id, const std::string& name) = 0;
};
class CustomerServiceClient : virtual public CustomerServiceIf {
 public:
  void GetCustomer(std::string& _return, const std::string& id) override;
  void Rename(const std::string& id, const std::string& name) override;
};
}  // namespace crm
