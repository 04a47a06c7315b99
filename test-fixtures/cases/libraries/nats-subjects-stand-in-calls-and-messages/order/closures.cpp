#include <nats/nats.h>

// What is given with a handler comes to it, beside the connection and the message.
namespace shop {
struct Forwarder {
  const char* to;
};
static void forward(natsConnection* nc, natsSubscription*, natsMsg* msg, void* closure) {
  natsConnection_PublishString(nc, static_cast<Forwarder*>(closure)->to, natsMsg_GetData(msg));  // expect: ssot-event-publish order-service publish event:customer.events
  natsConnection_PublishString(nc, natsMsg_GetReply(msg), "ok");
}
static void mail(natsConnection* nc, natsSubscription*, natsMsg*, void* subject) {
  natsConnection_PublishString(nc, static_cast<const char*>(subject), "x");  // expect: ssot-event-publish order-service publish event:customer-mails
}

void listen(natsConnection* nc) {
  static Forwarder forwarder{"customer.events"};
  natsSubscription *one = nullptr, *two = nullptr;
  natsConnection_Subscribe(&one, nc, "order.events", forward, &forwarder);
  natsConnection_QueueSubscribe(&two, nc, "order.events", "workers", mail, (void*)"customer-mails");
}
}  // namespace shop
