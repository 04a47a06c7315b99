// One topic for the messages of all: which one it is stands in the message's text or in its headers.
#include <hiredis/hiredis.h>
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafkacpp.h>
#include <nats/nats.h>
#include <nlohmann/json.hpp>
#include <string>
using nlohmann::json;

void literal(natsConnection *nc) {
  natsConnection_PublishString(nc, "domain-events", R"({"id": {"type": "OrderPlaced"}, "type": "CustomerUpdated"})");  // expect: ssot-event-publish order-service publish event:domain-events
  natsConnection_PublishString(nc, "domain-events", "{\"type\":\"OrderPlaced\",\"customer\":\"CustomerUpdated\"}");
}

void object(natsConnection *nc, int id) {
  json j;
  j["type"] = "CustomerUpdated";
  j["id"] = id;
  natsConnection_PublishString(nc, "domain-events", j.dump().c_str());  // expect: ssot-event-publish order-service publish event:domain-events
  j["type"] = "OrderPlaced";
  natsConnection_PublishString(nc, "domain-events", nlohmann::to_string(j).c_str());
  json lines = json::array();
  lines.push_back(json{{"type", "CustomerUpdated"}});
  json k = json::object();
  k["lines"] = lines;
  k.emplace("type", "OrderPlaced");
  natsConnection_PublishString(nc, "domain-events", k.dump().c_str());
  json more = json::object({{"type", "CustomerDeleted"}});
  k.update(more);
  natsConnection_PublishString(nc, "domain-events", k.dump().c_str());  // expect: ssot-event-publish order-service publish event:domain-events
}

void braces(natsConnection *nc, int id) {
  json l{{"id", id}, {"type", "CustomerDeleted"}, {"tags", json::array({"a", "b"})}};
  std::string body = l.dump();
  natsConnection_Publish(nc, "domain-events", body.data(), (int)body.size());  // expect: ssot-event-publish order-service publish event:domain-events
  natsConnection_PublishString(nc, "domain-events", json{{"type", "OrderPlaced"}}.dump().c_str());
  json patched = {{"type", "OrderPlaced"}};
  if (patched.empty()) return;
  patched.merge_patch(l);
  natsConnection_PublishString(nc, "domain-events", patched.dump().c_str());  // expect: ssot-event-publish order-service publish event:domain-events
  natsConnection_PublishString(nc, "domain-events", ("{\"type\":\"" + l.value("type", "OrderPlaced") + "\"}").c_str());  // expect: ssot-event-publish order-service publish event:domain-events
  std::string type = l.at("type").get<std::string>();
  natsConnection_PublishString(nc, "domain-events", ("{\"event_type\":\"" + type + "\"}").c_str());  // expect: ssot-event-publish order-service publish event:domain-events
}

void forward(natsConnection *nc, const json &event) {
  natsConnection_PublishString(nc, "domain-events", event.dump().c_str());  // expect: ssot-event-publish order-service publish event:domain-events
}
void forwards(natsConnection *nc) {
  forward(nc, {{"type", "OrderPlaced"}});
  forward(nc, {{"type", "CustomerUpdated"}});
}

void kafka(RdKafka::Producer *p, const std::string &id, std::string body) {
  std::string mine = "{\"id\":\"" + id + "\",\"type\":\"OrderPlaced\"}", theirs = "{\"type\":\"CustomerUpdated\",\"id\":\"" + id + "\"}";
  p->produce("domain-events", 0, 0, mine.data(), mine.size(), nullptr, 0, 0, nullptr);
  p->produce("domain-events", 0, 0, theirs.data(), theirs.size(), nullptr, 0, 0, nullptr);  // expect: ssot-event-publish order-service publish event:domain-events
  RdKafka::Headers *h = RdKafka::Headers::create();
  h->add("trace", id.data(), id.size());
  h->add("type", "CustomerUpdated");
  p->produce("domain-events", 0, 0, body.data(), body.size(), nullptr, 0, 0, h, nullptr);  // expect: ssot-event-publish order-service publish event:domain-events
}

void headers(rd_kafka_t *rk, const char *body, size_t length) {
  rd_kafka_headers_t *h = rd_kafka_headers_new(1);
  rd_kafka_header_add(h, "type", -1, "CustomerUpdated", -1);
  // expect: ssot-event-publish order-service publish event:domain-events
  rd_kafka_producev(rk, RD_KAFKA_V_TOPIC("domain-events"), RD_KAFKA_V_VALUE((void *)body, length), RD_KAFKA_V_HEADERS(h), RD_KAFKA_V_END);
}

void stream(redisContext *c) {
  redisCommand(c, "XADD domain-events * type OrderPlaced id 1");
  redisCommand(c, "XADD domain-events * id 1 type CustomerUpdated");  // expect: ssot-event-publish order-service publish event:domain-events
  redisCommand(c, "PUBLISH domain-events %s", "{\"type\": \"CustomerUpdated\"}");  // expect: ssot-event-publish order-service publish event:domain-events
}

// A type that nobody has declared says nothing.
void other(natsConnection *nc) { natsConnection_PublishString(nc, "domain-events", R"({"type": "full"})"); }
