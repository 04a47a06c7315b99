// Events on Kafka: one producer, any topic.
#pragma once
#include <librdkafka/rdkafka.h>
#include <string>

namespace shop::bus {

class Publisher {
public:
  explicit Publisher(rd_kafka_t *producer) : producer_(producer) {}
  void publish(const std::string &topic, const std::string &payload);

private:
  rd_kafka_t *producer_;
};

/// Calls handle(payload) for every message of a topic until it returns false.
using Handler = bool (*)(const std::string &payload);
void consume(rd_kafka_t *consumer, const std::string &topic, Handler handle);

} // namespace shop::bus
