#include <librdkafka/rdkafkacpp.h>

#include <map>
#include <memory>
#include <string>

// Handles that are made when they are first asked for, each under its name.
class Topics {
 public:
  explicit Topics(RdKafka::Conf* conf) {
    std::string error;
    producer.reset(RdKafka::Producer::create(conf, error));
  }
  void send(const std::string& name, std::string text) {
    producer->produce(topic(name), 0, RdKafka::Producer::RK_MSG_COPY, text.data(), text.size(), nullptr, nullptr);  // expect: ssot-event-publish order-service publish event:customer.events
  }

 private:
  RdKafka::Topic* topic(const std::string& name) {
    auto& topic = topics[name];
    if (!topic) {
      std::string error;
      topic.reset(RdKafka::Topic::create(producer.get(), name, nullptr, error));
    }
    return topic.get();
  }
  std::unique_ptr<RdKafka::Producer> producer;
  std::map<std::string, std::unique_ptr<RdKafka::Topic>> topics;
};

void begin(RdKafka::Conf* conf) {
  Topics topics(conf);
  topics.send("customer.events", "x");
  topics.send("order.events", "y");
}
