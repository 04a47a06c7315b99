// librdkafka's C++ interface: five overloads of produce; a fake of the abstract class is no producer.
#include <librdkafka/rdkafkacpp.h>

#include <memory>
#include <string>
#include <vector>

class EventBus {
 public:
  EventBus(RdKafka::Producer* producer, std::string topic) : producer_(producer), topic_(std::move(topic)) {}
  void send(const std::string& key, const std::string& body) {
    producer_->produce(topic_, RdKafka::Topic::PARTITION_UA, RdKafka::Producer::RK_MSG_COPY, const_cast<char*>(body.data()), body.size(),  // expect: ssot-event-publish order-service publish event:customer.audit
                       key.data(), key.size(), 0, nullptr);
  }

 private:
  std::unique_ptr<RdKafka::Producer> producer_;
  std::string topic_;
};

class Arrivals : public RdKafka::ConsumeCb, public RdKafka::EventCb, public RdKafka::RebalanceCb {
 public:
  void consume_cb(RdKafka::Message&, void*) override {}
  void event_cb(RdKafka::Event&) override {}
  void rebalance_cb(RdKafka::KafkaConsumer*, RdKafka::ErrorCode, std::vector<RdKafka::TopicPartition*>&) override {}
};

class Delivery : public RdKafka::DeliveryReportCb {
 public:
  void dr_cb(RdKafka::Message& message) override { last_ = message.topic_name(); }

 private:
  std::string last_;
};

void wire(RdKafka::Producer* producer) {
  EventBus orders(producer, "order.events");
  orders.send("7", "{}");
  EventBus audit(producer, "customer.audit");
  audit.send("7", "{}");
}

std::unique_ptr<RdKafka::Producer> make(Delivery& delivery) {
  std::string error;
  std::unique_ptr<RdKafka::Conf> conf(RdKafka::Conf::create(RdKafka::Conf::CONF_GLOBAL));
  conf->set("bootstrap.servers", "kafka:9092", error);
  conf->set("dr_cb", &delivery, error);
  return std::unique_ptr<RdKafka::Producer>(RdKafka::Producer::create(conf.get(), error));
}

void by_handle(RdKafka::Producer& producer, std::string body) {
  std::string error;
  std::unique_ptr<RdKafka::Topic> orders(RdKafka::Topic::create(&producer, "order.events", nullptr, error));
  std::unique_ptr<RdKafka::Topic> customers(RdKafka::Topic::create(&producer, "customer.events", nullptr, error));
  std::string key = "customer.events";
  producer.produce(orders.get(), 0, RdKafka::Producer::RK_MSG_COPY, body.data(), body.size(), &key, nullptr);
  producer.produce(customers.get(), 0, RdKafka::Producer::RK_MSG_COPY, body.data(), body.size(), &key, nullptr);  // expect: ssot-event-publish order-service publish event:customer.events
  std::vector<char> payload(body.begin(), body.end());
  producer.produce(customers.get(), 0, &payload, nullptr, nullptr);  // expect: ssot-event-publish order-service publish event:customer.events
  std::unique_ptr<RdKafka::Headers> headers(RdKafka::Headers::create());
  headers->add("origin", "customer.events");
  RdKafka::ErrorCode status = producer.produce("customer.events", 0, RdKafka::Producer::RK_MSG_COPY, body.data(), body.size(), nullptr, 0, 0,  // expect: ssot-event-publish order-service publish event:customer.events
                                               headers.release(), nullptr);
  if (status != RdKafka::ERR_NO_ERROR) producer.poll(10);
}

void legacy(RdKafka::Consumer& consumer, RdKafka::Producer& producer, Arrivals& arrivals, RdKafka::Conf& conf) {
  std::string error;
  RdKafka::ConsumeCb* consume = &arrivals;
  RdKafka::EventCb* event = &arrivals;
  RdKafka::RebalanceCb* rebalance = &arrivals;
  conf.set("consume_cb", consume, error);
  conf.set("event_cb", event, error);
  conf.set("rebalance_cb", rebalance, error);
  std::unique_ptr<RdKafka::Topic> topic(RdKafka::Topic::create(&consumer, "customer.events", nullptr, error));
  consumer.start(topic.get(), 0, RdKafka::Topic::OFFSET_BEGINNING);
  consumer.consume_callback(topic.get(), 0, 100, consume, nullptr);
  producer.produce(topic->name(), 0, 0, nullptr, 0, nullptr, 0, 0, nullptr);  // expect: ssot-event-publish order-service publish event:customer.events
}

void consume(RdKafka::KafkaConsumer& consumer) {
  std::vector<std::string> topics{"customer.events"};
  topics.push_back("customer.audit");
  consumer.subscribe(topics);
  std::unique_ptr<RdKafka::Message> message(consumer.consume(1000));
  std::vector<RdKafka::TopicPartition*> parts{RdKafka::TopicPartition::create("customer.events", 0)};
  consumer.assign(parts);
}
