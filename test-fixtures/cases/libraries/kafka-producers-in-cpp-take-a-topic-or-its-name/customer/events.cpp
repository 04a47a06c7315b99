#include <librdkafka/rdkafkacpp.h>

void renamed(RdKafka::Producer& producer, std::string body) {
  producer.produce("customer.events", 0, RdKafka::Producer::RK_MSG_COPY, body.data(), body.size(), nullptr, 0, 0, nullptr);
}
