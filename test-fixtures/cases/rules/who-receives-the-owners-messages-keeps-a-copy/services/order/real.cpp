// Real clients: loops that poll, callbacks in C, listeners by class; and a write from elsewhere.
#include <libpq-fe.h>
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafkacpp.h>
#include <nats/nats.h>
#include <MQTTClient.h>
#include <mqtt/async_client.h>
#include <string>
#include <memory>
static PGconn *db;
static void apply(const char *id) { PQexec(db, (std::string("UPDATE customer_view SET a = 1 WHERE id = '") + id + "'").c_str()); } // expect: ssot-copy-write order-service update table:customer_view
// NATS
static void onCustomer(natsConnection *, natsSubscription *, natsMsg *m, void *) { PQexec(db, (std::string("INSERT INTO customer_view VALUES ('") + natsMsg_GetData(m) + "')").c_str()); natsMsg_Destroy(m); }
static void onOrder(natsConnection *, natsSubscription *, natsMsg *m, void *) { PQexec(db, "DELETE FROM customer_view"); natsMsg_Destroy(m); } // expect: ssot-copy-write order-service delete table:customer_view
void natsSub(natsConnection *nc) { natsSubscription *s; natsConnection_Subscribe(&s, nc, "customer.events", onCustomer, nullptr); natsConnection_QueueSubscribe(&s, nc, "order.events", "q", onOrder, nullptr); }
// kafka consumer loop in one function: consume and write
void loop(rd_kafka_t *rk) {
  rd_kafka_topic_partition_list_t *l = rd_kafka_topic_partition_list_new(1);
  rd_kafka_topic_partition_list_add(l, "customer.events", -1);
  rd_kafka_subscribe(rk, l);
  while (true) {
    rd_kafka_message_t *m = rd_kafka_consumer_poll(rk, 100);
    if (!m) continue;
    PQexec(db, (std::string("INSERT INTO customer_view VALUES ('") + std::string((char *)m->payload, m->len) + "')").c_str());
    rd_kafka_message_destroy(m);
  }
}
class Consumer {
  std::unique_ptr<RdKafka::KafkaConsumer> c_;
 public:
  void start() { c_->subscribe({"customer.events"}); }
  void poll() { std::unique_ptr<RdKafka::Message> m(c_->consume(100)); handle(*m); }
  void handle(RdKafka::Message &m) { PQexec(db, ("UPDATE customer_view SET x = '" + std::string((const char *)m.payload(), m.len()) + "'").c_str()); }
  void run() { start(); while (true) poll(); }
};
// paho callback class
class Cb : public virtual mqtt::callback {
  void message_arrived(mqtt::const_message_ptr m) override { PQexec(db, ("INSERT INTO customer_view VALUES ('" + m->to_string() + "')").c_str()); }
};
void mq(mqtt::async_client &c) { static Cb cb; c.set_callback(cb); c.subscribe("customer.events", 1); }
static int arrived(void *, char *, int, MQTTClient_message *m) { PQexec(db, (std::string("INSERT INTO customer_view VALUES ('") + (char *)m->payload + "')").c_str()); return 1; }
void mqc(MQTTClient c) { MQTTClient_setCallbacks(c, nullptr, nullptr, arrived, nullptr); MQTTClient_subscribe(c, "customer.events", 1); }
// by hand
void next(natsSubscription *subscription, MQTTClient client, mqtt::async_client &async) {
  natsMsg *message = nullptr;
  while (natsSubscription_NextMsg(&message, subscription, 1000) == NATS_OK) PQexec(db, "DELETE FROM customer_view WHERE id = 1");
  char *topic = nullptr;
  int length = 0;
  MQTTClient_message *received = nullptr;
  if (MQTTClient_receive(client, &topic, &length, &received, 100) == 0) PQexec(db, "DELETE FROM customer_view WHERE id = 2");
  if (async.consume_message()) PQexec(db, "DELETE FROM customer_view WHERE id = 3");
}
void http(const char *id) { apply(id); }
int main() { natsSub(nullptr); loop(nullptr); Consumer c; c.run(); mqtt::async_client a("x", "y"); mq(a); mqc(nullptr); next(nullptr, nullptr, a); http("1"); }
