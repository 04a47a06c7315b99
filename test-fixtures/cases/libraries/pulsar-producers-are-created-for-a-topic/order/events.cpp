// The producer is an output argument, a member or a callback's parameter.
#include <pulsar/Client.h>
#include <pulsar/c/client.h>

#include <string>

class Events {
 public:
  explicit Events(pulsar::Client& client) {
    client.createProducer("order.events", orders_);
    client.createProducer("customer.events", pulsar::ProducerConfiguration(), customers_);
  }
  void placed(const std::string& body) {
    orders_.send(pulsar::MessageBuilder().setContent(body).setProperty("topic", "customer.events").build());
    customers_.send(pulsar::MessageBuilder().setContent(body).build());  // expect: ssot-event-publish order-service publish event:customer.events
  }

 private:
  pulsar::Producer orders_, customers_;
};

void direct(pulsar::Client& client, const pulsar::Message& message) {
  pulsar::Producer producer;
  if (client.createProducer("customer.events", producer) != pulsar::ResultOk) return;
  pulsar::MessageId id;
  producer.send(message, id);  // expect: ssot-event-publish order-service publish event:customer.events
  producer.sendAsync(message, [](pulsar::Result, const pulsar::MessageId&) {});  // expect: ssot-event-publish order-service publish event:customer.events
}

void later(pulsar::Client& client, const pulsar::Message& message) {
  client.createProducerAsync("customer.events", [message](pulsar::Result result, pulsar::Producer producer) {
    if (result == pulsar::ResultOk) producer.send(message);  // expect: ssot-event-publish order-service publish event:customer.events
  });
  client.createProducerAsync("order.events", pulsar::ProducerConfiguration(), [message](pulsar::Result, pulsar::Producer producer) { producer.send(message); });
}

void in_c(pulsar_client_t* client, pulsar_message_t* message) {
  pulsar_producer_t* producer = nullptr;
  pulsar_client_create_producer(client, "customer.events", nullptr, &producer);
  pulsar_producer_send(producer, message);  // expect: ssot-event-publish order-service publish event:customer.events
  pulsar_producer_send_async(producer, message, nullptr, nullptr);  // expect: ssot-event-publish order-service publish event:customer.events
  pulsar_consumer_t* consumer = nullptr;
  pulsar_client_subscribe(client, "customer.events", "orders", nullptr, &consumer);
  pulsar_reader_t* reader = nullptr;
  pulsar_client_create_reader(client, "customer.events", nullptr, nullptr, &reader);
}

void consume(pulsar::Client& client) {
  pulsar::Consumer consumer;
  client.subscribe("customer.events", "orders", pulsar::ConsumerConfiguration().setMessageListener([](pulsar::Consumer& from, const pulsar::Message& message) { from.acknowledge(message); }), consumer);
  client.subscribe(std::vector<std::string>{"customer.events", "order.events"}, "orders", consumer);
  pulsar::Reader reader;
  client.createReader("customer.events", pulsar::MessageId::earliest(), pulsar::ReaderConfiguration(), reader);
}

// The full name of a topic; where the manifest knows its last part alone, that one counts.
void full(pulsar::Client& client, const pulsar::Message& message) {
  pulsar::Producer shared, own, named;
  client.createProducer("persistent://public/default/customer.events", shared);
  shared.send(message);  // expect: ssot-event-publish order-service publish event:customer.events
  client.createProducer("persistent://shop/prod/order.events", own);
  own.send(message);
  client.createProducer("persistent://shop/prod/notes", named);
  named.send(message);  // expect: ssot-event-publish order-service publish event:persistent://shop/prod/notes
}

void variants(pulsar::Client& client, const pulsar::Message& message) {
  auto made = client.createProducerV2("customer.events", {});
  if (auto* producer = std::get_if<pulsar::Producer>(&made)) producer->send(message);  // expect: ssot-event-publish order-service publish event:customer.events
  client.createProducerAsyncV2("customer.events", [message](std::variant<pulsar::Error, pulsar::Producer> later) {
    std::get<pulsar::Producer>(later).send(message);  // expect: ssot-event-publish order-service publish event:customer.events
  });
  client.createProducerAsyncV2("order.events", {}, [message](std::variant<pulsar::Error, pulsar::Producer> later) { std::get<1>(later).send(message); });
}
