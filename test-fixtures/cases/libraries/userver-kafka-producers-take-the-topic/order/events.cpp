#include <userver/kafka/producer.hpp>

namespace kafka = userver::kafka;

class Handler {
 public:
  explicit Handler(kafka::ProducerComponent& component) : producer_(component.GetProducer()) {}
  void placed(const std::string& id, const std::string& body) {
    producer_.Send("order.events", id, body);
    producer_.Send("customer.events", id, body, 3);  // expect: ssot-event-publish order-service publish event:customer.events
    auto task = producer_.SendAsync(std::string{"customer."} + "events", id, body);  // expect: ssot-event-publish order-service publish event:customer.events
    task.Get();
  }

 private:
  const kafka::Producer& producer_;
};

void consume(kafka::ConsumerScope& consumer) {
  consumer.Start([&consumer](const kafka::MessageBatchView& batch) {
    for (const auto& message : batch) (void)message.GetTopic();
    consumer.AsyncCommit();
  });
}
