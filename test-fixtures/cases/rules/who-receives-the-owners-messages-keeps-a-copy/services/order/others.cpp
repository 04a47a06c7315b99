// A queue holds what its exchange was told; the other clients of Kafka and Pulsar.
#include <SimpleAmqpClient/SimpleAmqpClient.h>
#include <amqp.h>
#include <amqpcpp.h>
#include <cppkafka/cppkafka.h>
#include <kafka/KafkaProducer.h>
#include <libpq-fe.h>
#include <pulsar/Client.h>
#include <string>

void amqpCpp(AMQP::Channel &channel, PGconn *db) {
  channel.declareQueue("order.inbox");
  channel.bindQueue("customer.events", "order.inbox", "#");
  channel.consume("order.inbox").onReceived([&](const AMQP::Message &, uint64_t tag, bool) {
    PQexec(db, "UPDATE customer_view SET a = 1");
    channel.ack(tag);
  });
  channel.bindQueue("order.events", "order.own", "#");
  channel.consume("order.own").onReceived([&](const AMQP::Message &, uint64_t, bool) {
    PQexec(db, "UPDATE customer_view SET a = 2");  // expect: ssot-copy-write order-service update table:customer_view
  });
}

void simpleAmqp(AmqpClient::Channel::ptr_t channel, PGconn *db) {
  std::string queue = channel->DeclareQueue("order.mails");
  channel->BindQueue("order.mails", "customer.events", "#");
  std::string tag = channel->BasicConsume("order.mails");
  AmqpClient::Envelope::ptr_t envelope;
  while (channel->BasicConsumeMessage(tag, envelope)) PQexec(db, "DELETE FROM customer_view");
}

void rabbit(amqp_connection_state_t connection, PGconn *db) {
  amqp_queue_bind(connection, 1, amqp_cstring_bytes("order.jobs"), amqp_cstring_bytes("customer.events"), amqp_cstring_bytes("#"), amqp_empty_table);
  amqp_basic_consume(connection, 1, amqp_cstring_bytes("order.jobs"), amqp_empty_bytes, 0, 1, 0, amqp_empty_table);
  amqp_envelope_t envelope;
  while (amqp_consume_message(connection, &envelope, nullptr, 0).reply_type == AMQP_RESPONSE_NORMAL) PQexec(db, "DELETE FROM customer_view");
}

void kafkas(cppkafka::Consumer &consumer, kafka::clients::consumer::KafkaConsumer &modern, PGconn *db) {
  consumer.subscribe({"customer.events"});
  if (cppkafka::Message message = consumer.poll()) PQexec(db, "DELETE FROM customer_view");
  modern.subscribe({"customer.events"});
  for (auto &record : modern.poll(100)) PQexec(db, ("DELETE FROM customer_view WHERE t = '" + record.topic() + "'").c_str());
}

void pulsarConsumer(pulsar::Client &client, PGconn *db) {
  pulsar::Consumer consumer;
  client.subscribe("customer.events", "orders", consumer);
  pulsar::Message message;
  while (consumer.receive(message) == pulsar::ResultOk) PQexec(db, "DELETE FROM customer_view");
}

// The poll is in one function, the write in another one.
void apply(PGconn *db) { PQexec(db, "UPDATE customer_view SET a = 3"); }
void loop(cppkafka::Consumer &consumer, PGconn *db) {
  while (true)
    if (consumer.poll()) apply(db);
}
