// Core NATS, requests, JetStream and the key-value store; subscriptions are no writes.
#include <nats/nats.h>

static void onMessage(natsConnection*, natsSubscription*, natsMsg* msg, void*) { natsMsg_Destroy(msg); }

void core(natsConnection* nc, const char* body) {
  natsConnection_PublishString(nc, "order.events", body);
  natsConnection_Publish(nc, "customer.events", body, 2);  // expect: ssot-event-publish order-service publish event:customer.events
  natsConnection_PublishRequest(nc, "order.events", "customer.events", body, 2);
  natsMsg* msg = nullptr;
  natsMsg_Create(&msg, "customer.events", nullptr, body, 2);
  natsConnection_PublishMsg(nc, msg);  // expect: ssot-event-publish order-service publish event:customer.events
  natsMsg* reply = nullptr;
  natsConnection_RequestString(&reply, nc, "customer.events", body, 1000);  // expect: ssot-event-publish order-service publish event:customer.events
  natsConnection_RequestMsg(&reply, nc, msg, 1000);  // expect: ssot-event-publish order-service publish event:customer.events
  natsConnection_PublishString(nc, natsMsg_GetSubject(msg), body);  // expect: ssot-event-publish order-service publish event:customer.events
  natsMsg_Destroy(msg);
}

void stream(natsConnection* nc, const char* body) {
  jsCtx* js = nullptr;
  jsPubAck* ack = nullptr;
  natsConnection_JetStream(&js, nc, nullptr);
  js_Publish(&ack, js, "customer.events", body, 2, nullptr, nullptr);  // expect: ssot-event-publish order-service publish event:customer.events
  js_PublishAsync(js, "order.events", body, 2, nullptr);
  natsMsg* msg = nullptr;
  natsMsg_Create(&msg, "customer.events", nullptr, body, 2);
  js_PublishMsg(&ack, js, msg, nullptr, nullptr);  // expect: ssot-event-publish order-service publish event:customer.events
  js_PublishMsgAsync(js, &msg, nullptr);  // expect: ssot-event-publish order-service publish event:customer.events
}

void keys(jsCtx* js, const char* value) {
  kvStore* kv = nullptr;
  uint64_t revision = 0;
  js_KeyValue(&kv, js, "customers");
  kvStore_PutString(&revision, kv, "7", value);  // expect: ssot-table-write order-service upsert key:customers.7
  kvStore_CreateString(&revision, kv, "8", value);  // expect: ssot-table-write order-service insert key:customers.8
  kvStore_UpdateString(&revision, kv, "7", value, 1);  // expect: ssot-table-write order-service update key:customers.7
  kvStore_Delete(kv, "7");  // expect: ssot-table-write order-service delete key:customers.7
  kvEntry* entry = nullptr;
  kvStore_Get(&entry, kv, "7");
  kvConfig config;
  kvConfig_Init(&config);
  config.Bucket = "orders";
  kvStore* own = nullptr;
  js_CreateKeyValue(&own, js, &config);
  kvStore_PutString(&revision, own, "7", value);
}

void consume(natsConnection* nc, jsCtx* js) {
  natsSubscription* sub = nullptr;
  natsConnection_Subscribe(&sub, nc, "customer.events", onMessage, nullptr);
  natsConnection_QueueSubscribe(&sub, nc, "customer.events", "orders", onMessage, nullptr);
  natsConnection_SubscribeTimeout(&sub, nc, "customer.events", 100, onMessage, nullptr);
  natsConnection_QueueSubscribeTimeout(&sub, nc, "customer.events", "orders", 100, onMessage, nullptr);
  natsConnection_SubscribeSync(&sub, nc, "customer.events");
  js_Subscribe(&sub, js, "customer.events", onMessage, nullptr, nullptr, nullptr, nullptr);
}
