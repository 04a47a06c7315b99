// "Buy now": the gateway may ask Payments for a state, but the order service is the one that charges.
#include "payments.grpc.pb.h"

#include <grpcpp/grpcpp.h>

namespace shop::gateway {

bool buy_now(const std::shared_ptr<grpc::Channel> &channel, long order) {
  std::unique_ptr<payments::v1::PaymentsService::Stub> payments = payments::v1::PaymentsService::NewStub(channel);
  payments::v1::Request request;
  request.set_id(order);
  payments::v1::Reply reply;
  grpc::ClientContext first, second;
  if (payments->GetPayment(&first, request, &reply).ok() && reply.done()) return true;
  // expect: ssot-api-command gateway command api:shop.payments.v1.PaymentsService/Charge
  return payments->Charge(&second, request, &reply).ok();
}

} // namespace shop::gateway
