#include <google/cloud/pubsub/publisher.h>

#include <map>
#include <memory>
#include <string>

// A publisher for each topic, made when it is first asked for: from a connection, which is made from the topic.
namespace pubsub = google::cloud::pubsub;

class Publishers {
 public:
  explicit Publishers(std::string project) : project_(std::move(project)) {}
  void publish(const std::string& topic, std::string text) {
    of(topic).Publish(pubsub::MessageBuilder{}.SetData(std::move(text)).Build());  // expect: ssot-event-publish order-service publish event:customer.events
  }

 private:
  pubsub::Publisher& of(const std::string& topic) {
    auto& publisher = publishers_[topic];
    if (!publisher) publisher = std::make_unique<pubsub::Publisher>(pubsub::MakePublisherConnection(pubsub::Topic(project_, topic)));
    return *publisher;
  }
  std::string project_;
  std::map<std::string, std::unique_ptr<pubsub::Publisher>> publishers_;
};

void begin() {
  Publishers publishers("shop");
  publishers.publish("customer.events", "x");
  publishers.publish("order.events", "y");
}
