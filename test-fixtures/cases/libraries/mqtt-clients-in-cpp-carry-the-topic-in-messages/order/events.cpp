// Paho's asynchronous and blocking C++ clients, topic objects and message builders; Mosquitto's class.
#include <mosquittopp.h>
#include <mqtt/async_client.h>
#include <mqtt/client.h>
#include <mqtt/topic.h>

#include <string>

void strings(mqtt::async_client& client, const std::string& body) {
  client.publish("order.events", body.data(), body.size(), 1, false);
  client.publish("customer.events", body.data(), body.size(), 1, false)->wait();  // expect: ssot-event-publish order-service publish event:customer.events
  client.publish(std::string("customer.events"), mqtt::binary_ref(body));  // expect: ssot-event-publish order-service publish event:customer.events
}

void messages(mqtt::async_client& client, const std::string& body) {
  mqtt::message_ptr message = mqtt::make_message("customer.events", body);
  message->set_qos(1);
  client.publish(message);  // expect: ssot-event-publish order-service publish event:customer.events
  auto created = mqtt::message::create("order.events", body, 1, false);
  client.publish(created);
  auto built = mqtt::message_ptr_builder().topic("customer.events").payload(body).qos(1).finalize();
  client.publish(built);  // expect: ssot-event-publish order-service publish event:customer.events
  auto retargeted = mqtt::make_message("order.events", body);
  retargeted->set_topic("customer.events");
  client.publish(retargeted);  // expect: ssot-event-publish order-service publish event:customer.events
  client.publish(mqtt::make_message(retargeted->get_topic(), body));  // expect: ssot-event-publish order-service publish event:customer.events
}

class Status {
 public:
  explicit Status(mqtt::async_client& client) : topic_(client, "customer.events", 1) {}
  void say(const std::string& text) { topic_.publish(text); }  // expect: ssot-event-publish order-service publish event:customer.events

 private:
  mqtt::topic topic_;
};

void topics(mqtt::async_client& client, const std::string& body) {
  mqtt::topic orders(client, "order.events");
  orders.publish(body);
  mqtt::topic::create(client, "customer.events")->publish(body);  // expect: ssot-event-publish order-service publish event:customer.events
}

void blocking(mqtt::client& client, const std::string& body) {
  client.publish("customer.events", body.data(), body.size());  // expect: ssot-event-publish order-service publish event:customer.events
  client.publish(mqtt::message("customer.events", body, 1, false));  // expect: ssot-event-publish order-service publish event:customer.events
  auto topic = client.get_topic("customer.events");
  topic.publish(body);  // expect: ssot-event-publish order-service publish event:customer.events
}

class Arrivals : public virtual mqtt::callback {
 public:
  void message_arrived(mqtt::const_message_ptr message) override { last_ = message->get_payload_str(); }

 private:
  std::string last_;
};

void consume(mqtt::async_client& client, mqtt::client& blocking, Arrivals& arrivals) {
  client.set_callback(arrivals);
  client.set_message_callback([](mqtt::const_message_ptr) {});
  client.subscribe("customer.events", 1);
  blocking.subscribe("customer.events", 1);
  mqtt::topic(client, "customer.events").subscribe();
}

class Sensor : public mosqpp::mosquittopp {
 public:
  Sensor() : mosquittopp("sensor") {}
  void on_connect(int) override { subscribe(nullptr, "customer.events"); }
  void on_message(const struct mosquitto_message*) override {
    publish(nullptr, "order.events", 0, nullptr);
    publish(nullptr, "customer.events", 0, nullptr);  // expect: ssot-event-publish order-service publish event:customer.events
  }
};
