#include <pulsar/c/client.h>

// The C client's callbacks get what is given with them.
static void sent(pulsar_result, pulsar_message_id_t*, void* producer) {
  pulsar_producer_send(static_cast<pulsar_producer_t*>(producer), pulsar_message_create());  // expect: ssot-event-publish order-service publish event:customer.events
}
static void created(pulsar_result, pulsar_producer_t* producer, void*) {
  pulsar_producer_send_async(producer, pulsar_message_create(), sent, producer);  // expect: ssot-event-publish order-service publish event:customer.events
}
static void received(pulsar_consumer_t*, pulsar_message_t* message, void* producer) {
  pulsar_producer_send(static_cast<pulsar_producer_t*>(producer), message);  // expect: ssot-event-publish order-service publish event:customer-mails
}
static void subscribed(pulsar_result, pulsar_consumer_t*, void* producer) {
  pulsar_producer_send(static_cast<pulsar_producer_t*>(producer), pulsar_message_create());  // expect: ssot-event-publish order-service publish event:customer-mails
}

void listen(pulsar_client_t* client, pulsar_producer_configuration_t* producing, pulsar_consumer_configuration_t* consuming) {
  pulsar_client_create_producer_async(client, "customer.events", producing, created, nullptr);
  pulsar_producer_t* producer;
  pulsar_client_create_producer(client, "customer-mails", producing, &producer);
  pulsar_consumer_configuration_set_message_listener(consuming, received, producer);
  pulsar_client_subscribe_async(client, "order.events", "mails", consuming, subscribed, producer);
}
