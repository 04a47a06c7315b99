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

// Without a method's descriptor a channel asks over HTTP: the controller's request says what.
class Web {
 public:
  bool init() {
    brpc::ChannelOptions options;
    options.protocol = "http";
    return channel_.Init("customer-service:80", &options) == 0;
  }
  void rename() {
    brpc::Controller controller;
    controller.http_request().uri() = "http://customer-service/customers/7";
    controller.http_request().set_method(brpc::HTTP_METHOD_POST);
    controller.http_request().set_content_type("application/json");
    channel_.CallMethod(nullptr, &controller, nullptr, nullptr, nullptr);  // expect: ssot-api-command order-service command api:POST customer-service/customers/7
  }
  void read() {
    brpc::Controller controller;
    controller.http_request().uri() = "customer-service/customers/7";
    channel_.CallMethod(nullptr, &controller, nullptr, nullptr, nullptr);
  }
  void pathAlone() {
    brpc::Controller controller;
    auto& request = controller.http_request();
    request.set_method(brpc::HTTP_METHOD_PUT);
    request.uri().set_path("/customers/8");
    channel_.CallMethod(nullptr, &controller, nullptr, nullptr, nullptr);  // expect: ssot-api-command order-service command api:PUT customer-service/customers/8
  }

 private:
  brpc::Channel channel_;
};

bool start(Web& web) {
  if (!web.init()) return false;
  web.rename();
  web.read();
  web.pathAlone();
  return true;
}
