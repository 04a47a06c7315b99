#include <SimpleAmqpClient/SimpleAmqpClient.h>

using AmqpClient::BasicMessage;
using AmqpClient::Channel;

class Mailer {
 public:
  explicit Mailer(Channel::ptr_t channel) : channel_(channel) {}
  void queue(const std::string& queue, const std::string& body) { channel_->BasicPublish("", queue, BasicMessage::Create(body)); }  // expect: ssot-event-publish order-service publish event:customer-mails

 private:
  Channel::ptr_t channel_;
};

void run(const std::string& body) {
  Channel::ptr_t channel = Channel::Create("rabbit");
  channel->DeclareExchange("customer.events");
  channel->DeclareQueue("customer-mails");
  channel->BindQueue("order-inbox", "customer.events", "renamed");
  channel->BasicPublish("order.events", "customer.events", BasicMessage::Create(body));
  channel->BasicPublish("customer.events", "renamed", BasicMessage::Create(body), true);  // expect: ssot-event-publish order-service publish event:customer.events
  Mailer mailer(channel);
  mailer.queue("order-jobs", body);
  mailer.queue("customer-mails", body);
  AmqpClient::Envelope::ptr_t envelope;
  channel->BasicGet(envelope, "customer-mails");
  std::string tag = channel->BasicConsume("customer-mails");
  while (channel->BasicConsumeMessage(tag, envelope)) channel->BasicPublish("", "order-jobs", envelope->Message());
}

void declared(const Channel::ptr_t& channel) {
  std::string queue = channel->DeclareQueue("customer-mails");
  channel->BasicPublish("", queue, BasicMessage::Create("x"));  // expect: ssot-event-publish order-service publish event:customer-mails
}
