#include <google/cloud/pubsub/publisher.h>

namespace pubsub = google::cloud::pubsub;

class Events {
 public:
  Events(const std::string& project, const std::string& topic) : publisher_(pubsub::MakePublisherConnection(pubsub::Topic(project, topic))) {}
  void send(std::string body) { publisher_.Publish(pubsub::MessageBuilder{}.SetData(std::move(body)).Build()).get(); }  // expect: ssot-event-publish order-service publish event:customer.events

 private:
  pubsub::Publisher publisher_;
};

void wire() {
  Events orders("shop", "order.events");
  orders.send("{}");
  Events customers("shop", "customer.events");
  customers.send("{}");
}

void direct(const std::string& body) {
  auto topic = pubsub::Topic("customer.events", "order.events");
  auto publisher = pubsub::Publisher(pubsub::MakePublisherConnection(std::move(topic), google::cloud::Options{}));
  publisher.Publish(pubsub::MessageBuilder{}.SetData(body).InsertAttribute("topic", "customer.events").Build());
  auto connection = pubsub::MakePublisherConnection(pubsub::Topic("shop", "customer.events"));
  auto shared = std::make_shared<pubsub::Publisher>(connection);
  shared->Publish(pubsub::Message()).then([](auto) {});  // expect: ssot-event-publish order-service publish event:customer.events
  pubsub::BlockingPublisher blocking(pubsub::MakeBlockingPublisherConnection());
  blocking.Publish(pubsub::Topic("shop", "customer.events"), pubsub::Message());  // expect: ssot-event-publish order-service publish event:customer.events
}

void consume() {
  pubsub::Subscriber subscriber(pubsub::MakeSubscriberConnection(pubsub::Subscription("shop", "customer.events")));
  subscriber.Subscribe([](pubsub::Message const&, pubsub::AckHandler handler) { std::move(handler).ack(); }).get();
}
