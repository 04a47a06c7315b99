#include "gen/customer.grpc.pb.h"

using shop::customer::v1::CustomerService;

void place(CustomerService::Stub& stub) {
  shop::customer::v1::Context context;
  shop::customer::v1::Req request;
  shop::customer::v1::Resp response;
  stub.Lookup(&context, request, &response);
  stub.Rename(&context, request, &response);  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/Rename
  stub.Create(&context, request, &response);  // expect: ssot-api-command order-service command api:shop.customer.v1.CustomerService/Create
}
