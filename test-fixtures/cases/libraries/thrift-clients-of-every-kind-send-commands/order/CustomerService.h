// The shape of what the Thrift compiler 0.17 generates (cpp:cob_style) for CustomerService, shortened by hand. It lies among the caller's own
// sources, as generated code often does: the clients and the null object in it serve nobody.
#pragma once
#include <thrift/TDispatchProcessor.h>
#include <thrift/async/TConcurrentClientSyncInfo.h>

#include <functional>
#include <memory>
#include <string>

namespace crm {

struct Customer { std::string id, email; };

class CustomerServiceIf {
 public:
  virtual ~CustomerServiceIf() {}
  virtual void GetCustomer(Customer& _return, const std::string& id) = 0;
  virtual void UpdateCustomer(const Customer& customer) = 0;
};

class CustomerServiceNull : virtual public CustomerServiceIf {
 public:
  void GetCustomer(Customer&, const std::string&) override {}
  void UpdateCustomer(const Customer&) override {}
};

class CustomerServiceClient : virtual public CustomerServiceIf {
 public:
  CustomerServiceClient(std::shared_ptr<::apache::thrift::protocol::TProtocol> prot);
  std::shared_ptr<::apache::thrift::protocol::TProtocol> getInputProtocol();
  void GetCustomer(Customer& _return, const std::string& id) override;
  void send_GetCustomer(const std::string& id);
  void recv_GetCustomer(Customer& _return);
  void UpdateCustomer(const Customer& customer) override;
  void send_UpdateCustomer(const Customer& customer);
  void recv_UpdateCustomer();
};

class CustomerServiceConcurrentClient : virtual public CustomerServiceIf {
 public:
  CustomerServiceConcurrentClient(std::shared_ptr<::apache::thrift::protocol::TProtocol> prot,
                                  std::shared_ptr<::apache::thrift::async::TConcurrentClientSyncInfo> sync);
  void GetCustomer(Customer& _return, const std::string& id) override;
  void UpdateCustomer(const Customer& customer) override;
  int32_t send_UpdateCustomer(const Customer& customer);
  void recv_UpdateCustomer(const int32_t seqid);
};

class CustomerServiceCobClient;
class CustomerServiceCobClIf {
 public:
  virtual ~CustomerServiceCobClIf() {}
  virtual void UpdateCustomer(std::function<void(CustomerServiceCobClient* client)> cob, const Customer& customer) = 0;
};
class CustomerServiceCobClient : virtual public CustomerServiceCobClIf {
 public:
  void completed__(bool success) { (void)success; }
  void UpdateCustomer(std::function<void(CustomerServiceCobClient* client)> cob, const Customer& customer) override;
  void send_UpdateCustomer(const Customer& customer);
  void recv_UpdateCustomer();
};

// With cpp:templates, each client has a protocol.
template <class Protocol_>
class CustomerServiceCobClientT;
template <class Protocol_>
class CustomerServiceCobClIfT {
 public:
  virtual ~CustomerServiceCobClIfT() {}
  virtual void UpdateCustomer(std::function<void(CustomerServiceCobClientT<Protocol_>* client)> cob, const Customer& customer) = 0;
};
template <class Protocol_>
class CustomerServiceCobClientT : virtual public CustomerServiceCobClIfT<Protocol_> {
 public:
  void UpdateCustomer(std::function<void(CustomerServiceCobClientT<Protocol_>* client)> cob, const Customer& customer) override;
  void recv_UpdateCustomer();
};
typedef CustomerServiceCobClientT<::apache::thrift::protocol::TProtocol> CustomerServiceProtocolCobClient;

class CustomerServiceCobSvIf {
 public:
  virtual ~CustomerServiceCobSvIf() {}
  virtual void UpdateCustomer(std::function<void()> cob, const Customer& customer) = 0;
};

class CustomerServiceProcessor : public ::apache::thrift::TDispatchProcessor {
 public:
  CustomerServiceProcessor(std::shared_ptr<CustomerServiceIf> iface);
};

// A service that extends another: the base's methods are the base's API.
class PremiumServiceIf : virtual public CustomerServiceIf {
 public:
  virtual void Upgrade(const std::string& id) = 0;
};
class PremiumServiceClient : virtual public PremiumServiceIf, public CustomerServiceClient {
 public:
  PremiumServiceClient(std::shared_ptr<::apache::thrift::protocol::TProtocol> prot);
  void Upgrade(const std::string& id) override;
};

}  // namespace crm
