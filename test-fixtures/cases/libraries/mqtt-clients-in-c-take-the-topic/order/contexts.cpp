#include <MQTTAsync.h>
#include <MQTTClient.h>
#include <mosquitto.h>

// What is given to a client beside its callbacks comes to them.
namespace shop {
static void received(struct mosquitto* m, void* topic, const struct mosquitto_message*) {
  mosquitto_publish(m, nullptr, static_cast<const char*>(topic), 2, "ok", 0, false);  // expect: ssot-event-publish order-service publish event:customer.events
}
static void connected(struct mosquitto* m, void*, int) {
  mosquitto_publish(m, nullptr, static_cast<const char*>(mosquitto_userdata(m)), 2, "up", 0, false);  // expect: ssot-event-publish order-service publish event:customer-mails
}

void listen() {
  struct mosquitto* m = mosquitto_new("id", true, (void*)"customer.events");
  mosquitto_message_callback_set(m, received);
  struct mosquitto* other = mosquitto_new("id", true, nullptr);
  mosquitto_user_data_set(other, (void*)"customer-mails");
  mosquitto_connect_callback_set(other, connected);
}

static int arrived(void* topic, char*, int, MQTTClient_message*) {
  MQTTClient client = nullptr;
  return MQTTClient_publish(client, static_cast<const char*>(topic), 2, "ok", 1, 0, nullptr);  // expect: ssot-event-publish order-service publish event:customer.events
}

static int alsoArrived(void* topic, char*, int, MQTTAsync_message*) {
  MQTTAsync client = nullptr;
  return MQTTAsync_send(client, static_cast<const char*>(topic), 2, "ok", 1, 0, nullptr);  // expect: ssot-event-publish order-service publish event:customer-mails
}

void paho(MQTTAsync async, MQTTClient client) {
  MQTTAsync_setMessageArrivedCallback(async, (void*)"customer-mails", alsoArrived);
  MQTTClient_setCallbacks(client, (void*)"customer.events", nullptr, arrived, nullptr);
}
}  // namespace shop
