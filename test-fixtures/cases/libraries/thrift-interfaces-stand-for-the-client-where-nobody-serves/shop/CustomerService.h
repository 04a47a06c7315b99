// The shape of what the Thrift compiler 0.17 generates for CustomerService, shortened by hand.
#pragma once
#include <memory>
#include <string>
#include <vector>

namespace crm {
class CustomerServiceIf {
 public:
  virtual ~CustomerServiceIf() {}
  virtual void GetCustomer(std::string& _return, const std::string& id) = 0;
  virtual void Rename(const std::string& id, const std::string& name) = 0;
};
class CustomerServiceNull : virtual public CustomerServiceIf {
 public:
  void GetCustomer(std::string&, const std::string&) override {}
  void Rename(const std::string&, const std::string&) override {}
};
class CustomerServiceMultiface : virtual public CustomerServiceIf {
 public:
  explicit CustomerServiceMultiface(std::vector<std::shared_ptr<CustomerServiceIf>>& ifaces) : ifaces_(ifaces) {}
  void GetCustomer(std::string& _return, const std::string& id) override { ifaces_[0]->GetCustomer(_return, id); }
  void Rename(const std::string& id, const std::string& name) override { ifaces_[0]->Rename(id, name); }

 protected:
  std::vector<std::shared_ptr<CustomerServiceIf>> ifaces_;
};
class CustomerServiceClient : virtual public CustomerServiceIf {
 public:
  void GetCustomer(std::string& _return, const std::string& id) override;
  void Rename(const std::string& id, const std::string& name) override;
};
}  // namespace crm
