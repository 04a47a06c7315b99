#include <amqpcpp.h>
void f(AMQP::TcpChannel &channel, const std::string &body) {
  channel.publish("order.events", "k", body);
  channel.publish("customer.events", "k", body); // expect: ssot-event-publish order-service publish event:customer.events
}
