#include <librdkafka/rdkafka.h>

// What is given with a consumer's callback comes to it.
static void forward(rd_kafka_message_t* message, void* opaque) {
  rd_kafka_produce(static_cast<rd_kafka_topic_t*>(opaque), 0, RD_KAFKA_MSG_F_COPY, message->payload, message->len, nullptr, 0, nullptr);  // expect: ssot-event-publish order-service publish event:customer.events
}

void consume(rd_kafka_t* consumer, rd_kafka_t* producer) {
  rd_kafka_topic_t* from = rd_kafka_topic_new(consumer, "order.events", nullptr);
  rd_kafka_topic_t* to = rd_kafka_topic_new(producer, "customer.events", nullptr);
  rd_kafka_consume_callback(from, 0, 1000, forward, to);
}
