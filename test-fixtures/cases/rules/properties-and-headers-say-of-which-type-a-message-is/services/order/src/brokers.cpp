// The type is a property of the message, or one of its headers: each client has its own words for them.
#include <SimpleAmqpClient/SimpleAmqpClient.h>
#include <amqpcpp.h>
#include <cms/Session.h>
#include <cppkafka/cppkafka.h>
#include <nats/nats.h>
#include <pulsar/Client.h>
#include <pulsar/c/client.h>
#include <string>

void amqpCpp(AMQP::Channel &channel, const std::string &body) {
  AMQP::Envelope mine(body.data(), body.size()), theirs(body.data(), body.size()), tabled(body.data(), body.size());
  mine.setTypeName("OrderPlaced");
  channel.publish("domain-events", "order", mine);
  theirs.setTypeName("CustomerUpdated");
  channel.publish("domain-events", "customer", theirs); // expect: ssot-event-publish order-service publish event:domain-events
  AMQP::Table headers;
  headers.set("trace", "7").set("type", "CustomerDeleted");
  tabled.setHeaders(headers);
  channel.publish("domain-events", "customer", tabled); // expect: ssot-event-publish order-service publish event:domain-events
}

void simpleAmqp(AmqpClient::Channel::ptr_t channel, const std::string &body) {
  auto mine = AmqpClient::BasicMessage::Create(body);
  mine->Type("OrderPlaced");
  channel->BasicPublish("domain-events", "order", mine);
  auto theirs = AmqpClient::BasicMessage::Create(R"({"type":"CustomerUpdated"})");
  channel->BasicPublish("domain-events", "customer", theirs); // expect: ssot-event-publish order-service publish event:domain-events
  auto tabled = AmqpClient::BasicMessage::Create();
  tabled->Body(body);
  tabled->HeaderTable({{"type", AmqpClient::TableValue("CustomerDeleted")}});
  channel->BasicPublish("domain-events", "customer", tabled); // expect: ssot-event-publish order-service publish event:domain-events
}

void kafka(cppkafka::Producer &producer, const std::string &body) {
  using namespace cppkafka;
  producer.produce(MessageBuilder("domain-events").payload(body).header(Header<Buffer>{"type", std::string("OrderPlaced")}));
  producer.produce(MessageBuilder("domain-events").header({"type", std::string("CustomerUpdated")}).payload(body)); // expect: ssot-event-publish order-service publish event:domain-events
}

void nats(natsConnection *connection, jsCtx *stream, const std::string &body) {
  natsMsg *message = nullptr;
  natsMsg_Create(&message, "domain-events", nullptr, body.data(), int(body.size()));
  natsMsgHeader_Set(message, "type", "OrderPlaced");
  natsConnection_PublishMsg(connection, message);
  natsMsgHeader_Set(message, "type", "CustomerUpdated");
  natsConnection_PublishMsg(connection, message);                  // expect: ssot-event-publish order-service publish event:domain-events
  js_PublishMsg(nullptr, stream, message, nullptr, nullptr);       // expect: ssot-event-publish order-service publish event:domain-events
}

void pulsarCpp(pulsar::Client &client, const std::string &body) {
  pulsar::Producer producer;
  client.createProducer("domain-events", producer);
  producer.send(pulsar::MessageBuilder().setContent(body).setProperty("type", "OrderPlaced").build());
  pulsar::Message theirs = pulsar::MessageBuilder().setPartitionKey("7").setProperty("type", "CustomerUpdated").setContent(body).build();
  producer.send(theirs); // expect: ssot-event-publish order-service publish event:domain-events
  auto tabled = pulsar::MessageBuilder().setProperties({{"type", "CustomerDeleted"}}).setContent(body).build();
  producer.sendAsync(tabled, [](pulsar::Result, const pulsar::MessageId &) {}); // expect: ssot-event-publish order-service publish event:domain-events
}

void pulsarC(pulsar_producer_t **producer, pulsar_client_t *client, pulsar_message_t *message) {
  pulsar_client_create_producer(client, "domain-events", nullptr, producer);
  pulsar_message_set_content(message, R"({"type": "OrderPlaced"})", 23);
  pulsar_producer_send(*producer, message);
  pulsar_message_set_property(message, "type", "CustomerUpdated");
  pulsar_producer_send(*producer, message); // expect: ssot-event-publish order-service publish event:domain-events
}

void cmsSession(cms::Session &session) {
  cms::Topic *topic = session.createTopic("domain-events");
  cms::MessageProducer *producer = session.createProducer(topic);
  cms::TextMessage *message = session.createTextMessage(R"({"type": "OrderPlaced"})");
  producer->send(message);
  message->setText(R"({"type": "CustomerUpdated"})");
  producer->send(message); // expect: ssot-event-publish order-service publish event:domain-events
  cms::TextMessage *typed = session.createTextMessage("");
  typed->setCMSType("CustomerDeleted");
  producer->send(topic, typed); // expect: ssot-event-publish order-service publish event:domain-events
  cms::TextMessage *named = session.createTextMessage("");
  named->setStringProperty("type", "OrderPlaced");
  producer->send(named);
  producer->send(typed->getCMSReplyTo(), named);
}

// An answer goes where the one who asked waits for it: that is nobody's event.
static void answer(natsConnection *connection, natsSubscription *, natsMsg *request, void *) {
  const char *to = natsMsg_GetReply(request);
  if (to) natsConnection_PublishString(connection, to, "done");
  natsInbox *inbox = nullptr;
  natsInbox_Create(&inbox);
  natsConnection_PublishString(connection, inbox, "done");
  natsMsg_Destroy(request);
}

void answers(natsConnection *connection, AMQP::Channel &channel, AmqpClient::Channel::ptr_t simple) {
  natsSubscription *subscription = nullptr;
  natsConnection_Subscribe(&subscription, connection, "order.requests", answer, nullptr);
  channel.consume("order.requests").onReceived([&](const AMQP::Message &request, uint64_t, bool) {
    std::string to = request.replyTo();
    channel.publish("", to, "done");
  });
  AmqpClient::Envelope::ptr_t envelope;
  std::string tag = simple->BasicConsume("order.requests");
  while (simple->BasicConsumeMessage(tag, envelope)) simple->BasicPublish("", envelope->Message()->ReplyTo(), AmqpClient::BasicMessage::Create("done"));
}
