// Event Hubs, CMS and Proton.
#include <azure/messaging/eventhubs.hpp>
#include <cms/Session.h>
#include <proton/connection.hpp>
#include <proton/container.hpp>
#include <proton/message.hpp>
#include <proton/messaging_handler.hpp>
#include <proton/sender.hpp>
#include <proton/tracker.hpp>

#include <memory>

void hubs(const std::string& connection) {
  Azure::Messaging::EventHubs::ProducerClient client(connection, "customer.events");
  auto batch = client.CreateBatch();
  batch.TryAdd({"{}"});
  client.Send(batch);  // expect: ssot-event-publish order-service publish event:customer.events
  Azure::Messaging::EventHubs::ProducerClient own(connection, "order.events", nullptr);
  own.Send(Azure::Messaging::EventHubs::Models::EventData());
  Azure::Messaging::EventHubs::ConsumerClient consumer(connection, "customer.events", "$Default");
  consumer.CreatePartitionClient("0");
}

class Listener : public cms::MessageListener {
 public:
  void onMessage(const cms::Message*) override {}
};

void cms_session(cms::Session* session, Listener& listener) {
  std::unique_ptr<cms::Destination> destination(session->createTopic("customer.events"));
  std::unique_ptr<cms::MessageProducer> producer(session->createProducer(destination.get()));
  std::unique_ptr<cms::TextMessage> message(session->createTextMessage("{}"));
  producer->send(message.get());  // expect: ssot-event-publish order-service publish event:customer.events
  std::unique_ptr<cms::Queue> jobs(session->createQueue("order-jobs"));
  producer->send(jobs.get(), message.get());
  session->createConsumer(destination.get())->setMessageListener(&listener);
}

class Client : public proton::messaging_handler {
 public:
  void on_container_start(proton::container& container) override {
    own_ = container.open_sender("broker:5672/order.events");
    foreign_ = container.open_sender("broker:5672/customer.events");
    container.open_receiver("broker:5672/customer.events");
  }
  void on_connection_open(proton::connection& connection) override {
    proton::sender sender = connection.open_sender("customer.events");
    sender.send(proton::message("{}"));  // expect: ssot-event-publish order-service publish event:customer.events
    connection.open_receiver("customer.events");
  }
  void flush() {
    own_.send(proton::message("{}"));
    foreign_.send(proton::message("{}"));  // expect: ssot-event-publish order-service publish event:customer.events
  }

 private:
  proton::sender own_, foreign_;
};
