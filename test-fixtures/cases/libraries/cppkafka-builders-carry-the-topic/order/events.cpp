// Builders in members, buffered producers, chains; a message that is passed on keeps its topic.
#include <cppkafka/cppkafka.h>

#include <memory>
#include <string>

using cppkafka::MessageBuilder;

class Events {
 public:
  Events(cppkafka::Configuration config, std::string topic) : producer_(config), builder_(std::move(topic)) {}
  void send(const std::string& key, const std::string& body) {
    builder_.key(key).payload(body);
    producer_.produce(builder_);  // expect: ssot-event-publish order-service publish event:customer.events
    producer_.flush();
  }

 private:
  cppkafka::Producer producer_;
  MessageBuilder builder_;
};

void wire(cppkafka::Configuration config) {
  Events orders(config, "order.events");
  orders.send("1", "{}");
  Events customers(config, "customer.events");
  customers.send("1", "{}");
}

void buffered(cppkafka::BufferedProducer<std::string>& producer, const std::string& body) {
  producer.add_message(producer.make_builder("customer.events").payload(body));  // expect: ssot-event-publish order-service publish event:customer.events
  producer.add_message(MessageBuilder("order.events").key(std::string("customer.events")).payload(body));
  producer.produce(MessageBuilder("customer.events").payload(body));  // expect: ssot-event-publish order-service publish event:customer.events
  producer.sync_produce(MessageBuilder("customer.events").payload(body));  // expect: ssot-event-publish order-service publish event:customer.events
  producer.async_produce(MessageBuilder("order.events").payload(body), true);
  producer.flush();
}

void retargeted(const std::string& body) {
  auto producer = std::make_unique<cppkafka::Producer>(cppkafka::Configuration());
  MessageBuilder builder("order.events");
  builder.partition(3).payload(body);
  producer->produce(builder);
  builder.topic("customer.events");
  producer->produce(builder);  // expect: ssot-event-publish order-service publish event:customer.events
  MessageBuilder copy(builder);
  producer->produce(copy.user_data(nullptr));  // expect: ssot-event-publish order-service publish event:customer.events
  producer->poll();
}

// A builder of another type of payload becomes one.
void converted(cppkafka::BufferedProducer<std::string>& producer, const std::string& body) {
  auto builder = producer.make_builder("customer.events");
  builder.payload(body);
  producer.sync_produce(builder);  // expect: ssot-event-publish order-service publish event:customer.events
}

void passed_on(cppkafka::Producer& producer, cppkafka::Consumer& consumer) {
  cppkafka::Message message = consumer.poll();
  producer.produce(MessageBuilder(message).topic("customer.events"));  // expect: ssot-event-publish order-service publish event:customer.events
  MessageBuilder own("order.events");
  producer.produce(MessageBuilder(own.topic()).payload(message.get_payload()));
}

void consume(cppkafka::Consumer& consumer) {
  consumer.subscribe({"customer.events"});
  consumer.assign({cppkafka::TopicPartition("customer.events", 0)});
  cppkafka::ConsumerDispatcher dispatcher(consumer);
  dispatcher.run([](cppkafka::Message message) { (void)message.get_topic(); });
}
