// librdkafka's C interface: topic handles, producev's tagged arguments, batches; subscriptions are no writes.
#include <librdkafka/rdkafka.h>

#include <cstdlib>
#include <cstring>
#include <string>

namespace {

constexpr const char* kAudit = "customer.audit";

struct Producer {
  rd_kafka_t* rk;
  rd_kafka_topic_t* orders;
  rd_kafka_topic_t* customers;
  explicit Producer(rd_kafka_t* handle) : rk(handle), orders(rd_kafka_topic_new(handle, "order.events", nullptr)) {
    rd_kafka_topic_conf_t* conf = rd_kafka_topic_conf_new();
    rd_kafka_topic_conf_set(conf, "acks", "all", nullptr, 0);
    customers = rd_kafka_topic_new(rk, "customer.events", conf);
  }
  void send(rd_kafka_topic_t* topic, const std::string& body) {
    rd_kafka_produce(topic, RD_KAFKA_PARTITION_UA, RD_KAFKA_MSG_F_COPY, const_cast<char*>(body.data()), body.size(), nullptr, 0, nullptr);  // expect: ssot-event-publish order-service publish event:customer.events
  }
};

void delivered(rd_kafka_t*, const rd_kafka_message_t*, void*) {}

}  // namespace

rd_kafka_t* open() {
  rd_kafka_conf_t* conf = rd_kafka_conf_new();
  rd_kafka_conf_set(conf, "client.id", "customer.events", nullptr, 0);
  rd_kafka_conf_set_dr_msg_cb(conf, delivered);
  return rd_kafka_new(RD_KAFKA_PRODUCER, conf, nullptr, 0);
}

void placed(Producer& producer, const std::string& body) {
  producer.send(producer.orders, body);
  producer.send(producer.customers, body);
}

void tagged(rd_kafka_t* rk, char* body, size_t size) {
  rd_kafka_producev(rk, RD_KAFKA_V_TOPIC("order.events"), RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY), RD_KAFKA_V_VALUE(body, size),
                    RD_KAFKA_V_END);
  rd_kafka_resp_err_t err = rd_kafka_producev(  // expect: ssot-event-publish order-service publish event:customer.audit
      rk, RD_KAFKA_V_VALUE(body, size), RD_KAFKA_V_KEY("order.events", 12), RD_KAFKA_V_TOPIC(kAudit), RD_KAFKA_V_END);
  if (err) rd_kafka_err2str(err);
}

void by_handle(rd_kafka_t* rk, char* body, size_t size) {
  rd_kafka_topic_t* rkt = rd_kafka_topic_new(rk, "customer.events", nullptr);
  rd_kafka_producev(rk, RD_KAFKA_V_RKT(rkt), RD_KAFKA_V_VALUE(body, size), RD_KAFKA_V_END);  // expect: ssot-event-publish order-service publish event:customer.events
  rd_kafka_message_t messages[2];
  std::memset(messages, 0, sizeof messages);
  rd_kafka_produce_batch(rkt, 0, RD_KAFKA_MSG_F_COPY, messages, 2);  // expect: ssot-event-publish order-service publish event:customer.events
  rd_kafka_topic_destroy(rkt);
}


static void consumed(rd_kafka_message_t*, void*) {}

void legacy(rd_kafka_topic_t* own, rd_kafka_t* rk) {
  rd_kafka_topic_t* rkt = rd_kafka_topic_new(rk, "customer.events", nullptr);
  rd_kafka_consume_start(rkt, 0, RD_KAFKA_OFFSET_BEGINNING);
  rd_kafka_consume_callback(rkt, 0, 100, consumed, nullptr);
  rd_kafka_producev(rk, RD_KAFKA_V_TOPIC(rd_kafka_topic_name(rkt)), RD_KAFKA_V_END);  // expect: ssot-event-publish order-service publish event:customer.events
  (void)own;
}

void by_array(rd_kafka_t* rk) {
  rd_kafka_vu_t values[1];
  values[0].vtype = RD_KAFKA_VTYPE_TOPIC;
  values[0].u.cstr = "customer.events";
  rd_kafka_produceva(rk, values, 1);  // expect: ssot-event-publish order-service publish event:customer.events
}

void configured(rd_kafka_t* rk, char* body, size_t size) {
  const char* topic = std::getenv("ORDER_TOPIC");
  rd_kafka_producev(rk, RD_KAFKA_V_TOPIC(topic), RD_KAFKA_V_VALUE(body, size), RD_KAFKA_V_END);
}

void consume(rd_kafka_t* rk) {
  rd_kafka_topic_partition_list_t* list = rd_kafka_topic_partition_list_new(1);
  rd_kafka_topic_partition_list_add(list, "customer.events", RD_KAFKA_PARTITION_UA);
  rd_kafka_subscribe(rk, list);
  rd_kafka_topic_partition_list_destroy(list);
  while (rd_kafka_message_t* message = rd_kafka_consumer_poll(rk, 100)) rd_kafka_message_destroy(message);
}
