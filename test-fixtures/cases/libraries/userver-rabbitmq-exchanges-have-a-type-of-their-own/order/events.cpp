#include <userver/urabbitmq/client.hpp>

namespace urabbitmq = userver::urabbitmq;
using urabbitmq::MessageType;

const urabbitmq::Exchange kCustomers{"customer.events"};
const urabbitmq::Exchange kDefault{};
const userver::utils::StrongTypedef<class QueueName, std::string> kMails{"customer-mails"};

class Inbox : public urabbitmq::ConsumerBase {
 public:
  Inbox(std::shared_ptr<urabbitmq::Client> client) : ConsumerBase(client, {urabbitmq::Queue{"customer-mails"}, 10}), client_(client) {}

 private:
  void Process(std::string message) override {
    client_->Publish(urabbitmq::Exchange{"order.events"}, "seen", message, MessageType::kTransient, {});
    client_->Publish(kCustomers, "seen", message, MessageType::kTransient, {});  // expect: ssot-event-publish order-service publish event:customer.events
  }
  std::shared_ptr<urabbitmq::Client> client_;
};

void publish(urabbitmq::Client& client, const std::string& body) {
  client.BindQueue(kCustomers, urabbitmq::Queue{"order-inbox"}, "#", {});
  client.PublishReliable(kCustomers, "renamed", body, MessageType::kPersistent, {});  // expect: ssot-event-publish order-service publish event:customer.events
  auto channel = client.GetChannel({});
  channel.Publish(kDefault, "order-jobs", body, MessageType::kPersistent, {});
  channel.Publish(urabbitmq::Exchange{""}, "customer-mails", body, MessageType::kPersistent, {});  // expect: ssot-event-publish order-service publish event:customer-mails
  channel.Publish(urabbitmq::Exchange{""}, kMails.GetUnderlying(), body, MessageType::kPersistent, {});  // expect: ssot-event-publish order-service publish event:customer-mails
  auto reliable = client.GetReliableChannel({});
  reliable.PublishReliable(urabbitmq::Exchange{kCustomers.GetUnderlying()}, "renamed", body, MessageType::kPersistent, {});  // expect: ssot-event-publish order-service publish event:customer.events
}
