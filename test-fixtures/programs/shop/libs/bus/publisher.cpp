#include "libs/bus/publisher.h"

namespace shop::bus {

void Publisher::publish(const std::string &topic, const std::string &payload) {
  rd_kafka_topic_t *handle = rd_kafka_topic_new(producer_, topic.c_str(), nullptr);
  rd_kafka_produce(handle, RD_KAFKA_PARTITION_UA, RD_KAFKA_MSG_F_COPY, const_cast<char *>(payload.data()),
                   payload.size(), nullptr, 0, nullptr);
  rd_kafka_topic_destroy(handle);
}

void consume(rd_kafka_t *consumer, const std::string &topic, Handler handle) {
  rd_kafka_topic_partition_list_t *topics = rd_kafka_topic_partition_list_new(1);
  rd_kafka_topic_partition_list_add(topics, topic.c_str(), RD_KAFKA_PARTITION_UA);
  rd_kafka_subscribe(consumer, topics);
  rd_kafka_topic_partition_list_destroy(topics);
  for (bool more = true; more;) {
    rd_kafka_message_t *message = rd_kafka_consumer_poll(consumer, 100);
    if (message == nullptr) continue;
    more = handle(std::string(static_cast<const char *>(message->payload), message->len));
    rd_kafka_message_destroy(message);
  }
}

} // namespace shop::bus
