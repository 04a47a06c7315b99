// Paho's two C clients and Mosquitto.
#include <MQTTAsync.h>
#include <MQTTClient.h>
#include <mosquitto.h>

#include <string>

static int arrived(void*, char*, int, MQTTClient_message*) { return 1; }
static void lost(void*, char*) {}
static void received(struct mosquitto*, void*, const struct mosquitto_message*) {}
static void received5(struct mosquitto*, void*, const struct mosquitto_message*, const mosquitto_property*) {}

const std::string kPrefix = "customer";

void sync(MQTTClient client, char* body, int size) {
  MQTTClient_deliveryToken token;
  MQTTClient_publish(client, "order.events", size, body, 1, 0, &token);
  MQTTClient_publish(client, (kPrefix + ".events").c_str(), size, body, 1, 0, &token);  // expect: ssot-event-publish order-service publish event:customer.events
  MQTTClient_message message = MQTTClient_message_initializer;
  message.payload = body;
  message.payloadlen = size;
  MQTTClient_publishMessage(client, "customer.events", &message, &token);  // expect: ssot-event-publish order-service publish event:customer.events
  MQTTClient_publishMessage5(client, "customer.events", &message, &token);  // expect: ssot-event-publish order-service publish event:customer.events
  MQTTClient_publish5(client, "customer.events", size, body, 1, 0, nullptr, &token);  // expect: ssot-event-publish order-service publish event:customer.events
  if (!MQTTClient_isConnected(client)) return;
  MQTTClient_setCallbacks(client, nullptr, lost, arrived, nullptr);
  MQTTClient_subscribe(client, "customer.events", 1);
  char topic[] = "customer.events";
  char* topics[] = {topic};
  int qos[] = {1};
  MQTTClient_subscribeMany(client, 1, topics, qos);
}

void async(MQTTAsync client, const char* body, int size) {
  MQTTAsync_responseOptions options = MQTTAsync_responseOptions_initializer;
  MQTTAsync_send(client, "customer.events", size, body, 0, 0, &options);  // expect: ssot-event-publish order-service publish event:customer.events
  MQTTAsync_message message = MQTTAsync_message_initializer;
  MQTTAsync_sendMessage(client, "order.events", &message, &options);
  MQTTAsync_sendMessage(client, "customer.events", &message, &options);  // expect: ssot-event-publish order-service publish event:customer.events
  MQTTAsync_setCallbacks(client, nullptr, nullptr, [](void*, char*, int, MQTTAsync_message*) { return 1; }, nullptr);
  MQTTAsync_setMessageArrivedCallback(client, nullptr, [](void*, char*, int, MQTTAsync_message*) { return 1; });
  MQTTAsync_subscribe(client, "customer.events", 0, &options);
}

void mosquitto(struct mosquitto* client, const std::string& body) {
  int mid = 0;
  mosquitto_publish(client, &mid, "order.events", int(body.size()), body.data(), 1, false);
  mosquitto_publish(client, &mid, "customer.events", int(body.size()), body.data(), 1, false);  // expect: ssot-event-publish order-service publish event:customer.events
  mosquitto_publish_v5(client, nullptr, "customer.events", 0, nullptr, 1, true, nullptr);  // expect: ssot-event-publish order-service publish event:customer.events
  mosquitto_will_set(client, "order.events", 0, nullptr, 1, true);
  mosquitto_message_callback_set(client, received);
  mosquitto_message_v5_callback_set(client, received5);
  mosquitto_subscribe(client, nullptr, "customer.events", 1);
  mosquitto_subscribe_v5(client, nullptr, "customer.events", 1, 0, nullptr);
  char topic[] = "customer.events";
  char* topics[] = {topic};
  mosquitto_subscribe_multiple(client, nullptr, 1, topics, 1, 0, nullptr);
}
