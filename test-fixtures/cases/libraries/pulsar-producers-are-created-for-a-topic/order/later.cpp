#include <pulsar/Client.h>
#include <memory>

// Producers that a callback puts into a member which was nothing until then.
namespace shop {
class Events {
 public:
  Events(pulsar::Client& client, const std::string& topic) : own(new pulsar::Producer) {
    client.createProducerAsync(topic, [this](pulsar::Result, pulsar::Producer p) { producer = p; });
    client.createProducerAsync(topic, [this](pulsar::Result, pulsar::Producer p) { *own = p; });
  }
  void send(const std::string& text) {
    producer.send(pulsar::MessageBuilder().setContent(text).build());  // expect: ssot-event-publish order-service publish event:customer.events
    own->send(pulsar::MessageBuilder().setContent(text).build());      // expect: ssot-event-publish order-service publish event:customer.events
  }

 private:
  pulsar::Producer producer;
  std::unique_ptr<pulsar::Producer> own;
};

void begin(pulsar::Client& client) { Events(client, "customer.events").send("x"); }
}  // namespace shop
