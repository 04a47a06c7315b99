// Every overload, inside a transaction and from a consumer's callback; the bound queue's exchange is only read.
#include <amqpcpp.h>

#include <memory>

void publish(AMQP::TcpChannel& channel, const std::string& body) {
  channel.startTransaction();
  channel.publish("order.events", "placed", body);
  channel.publish("customer.events", "renamed", body);  // expect: ssot-event-publish order-service publish event:customer.events
  AMQP::Envelope envelope(body.data(), body.size());
  envelope.setPersistent();
  channel.publish("customer.events", "renamed", envelope);  // expect: ssot-event-publish order-service publish event:customer.events
  channel.publish("", "order-jobs", body.data(), body.size());
  channel.publish("", "customer-mails", body.data(), body.size());  // expect: ssot-event-publish order-service publish event:customer-mails
  channel.commitTransaction().onSuccess([&channel] { channel.publish("", "customer-mails", "done"); });  // expect: ssot-event-publish order-service publish event:customer-mails
}

void reliably(AMQP::Channel& channel, const std::string& body) {
  AMQP::Reliable<> reliable(channel);
  reliable.publish("customer.events", "renamed", body).onAck([] {});  // expect: ssot-event-publish order-service publish event:customer.events
  AMQP::Throttle throttle(channel, 20);
  throttle.publish("order.events", "placed", body);
  AMQP::Tagger tagger(channel);
  tagger.publish("customer.events", "renamed", body);  // expect: ssot-event-publish order-service publish event:customer.events
}

class Forwarder {
 public:
  explicit Forwarder(AMQP::Connection* connection) : channel_(std::make_shared<AMQP::Channel>(connection)) {
    channel_->declareExchange("customer.events", AMQP::fanout);
    channel_->declareQueue("order-inbox");
    channel_->bindQueue("customer.events", "order-inbox", "#");
    channel_->consume("customer-mails").onReceived([this](const AMQP::Message& message, uint64_t tag, bool) {
      channel_->publish("order.events", "seen", message.body());
      channel_->publish("customer.events", "seen", message.body());  // expect: ssot-event-publish order-service publish event:customer.events
      channel_->ack(tag);
    }).onComplete([](uint64_t, bool) {});
    channel_->get("customer-mails").onMessage([](const AMQP::Message&, uint64_t, bool) {});
  }

 private:
  std::shared_ptr<AMQP::Channel> channel_;
};
