#include "shop/CustomerService.h"

class Handler final : public crm::CustomerServiceIf {
 public:
  void GetCustomer(std::string& out, const std::string& id) override { out = id; }
  void Rename(const std::string&, const std::string& name) override { last_ = name; }

 private:
  std::string last_;
};

// A decorator in front of the handler: the owner's own.
class Logged final : public crm::CustomerServiceIf {
 public:
  explicit Logged(crm::CustomerServiceIf& inner) : inner_(inner) {}
  void GetCustomer(std::string& out, const std::string& id) override { inner_.GetCustomer(out, id); }
  void Rename(const std::string& id, const std::string& name) override { inner_.Rename(id, name); }

 private:
  crm::CustomerServiceIf& inner_;
};
