#include <librdkafka/rdkafka.h>

void renamed(rd_kafka_t* rk, char* body, size_t size) {
  rd_kafka_producev(rk, RD_KAFKA_V_TOPIC("customer.events"), RD_KAFKA_V_VALUE(body, size), RD_KAFKA_V_END);
}
