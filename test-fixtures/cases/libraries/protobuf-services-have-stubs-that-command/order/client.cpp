#include <brpc/channel.h>

#include "customer.pb.h"

namespace v1 = shop::customer::v1;

void call(brpc::Channel& channel, const v1::Customer& customer) {
  v1::CustomerService_Stub stub(&channel);
  brpc::Controller controller;
  v1::Customer found;
  stub.GetCustomer(&controller, &customer, &found, nullptr);
  v1::Empty reply;
  stub.UpdateCustomer(&controller, &customer, &reply, nullptr);  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/UpdateCustomer
}

class Facade : public v1::CustomerService {  // expect: ssot-api-shadow order-service implement api:shop.customer.v1.CustomerService
 public:
  void UpdateCustomer(google::protobuf::RpcController*, const v1::Customer*, v1::Empty*, google::protobuf::Closure* done) override { done->Run(); }
};
