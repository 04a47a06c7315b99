// Declarations after google-cloud-cpp 2.x (pubsub), those that the fixtures use.
#pragma once
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace google::cloud {
class Options {};
template <typename T>
class future {
 public:
  T get();
  template <typename F>
  void then(F&&) {}
};
template <typename T>
class StatusOr {};
class Status {};

namespace pubsub {
inline namespace v2_10 {
class Topic {
 public:
  Topic(std::string project_id, std::string topic_id);
  std::string FullName() const;
};
class Subscription {
 public:
  Subscription(std::string project_id, std::string subscription_id);
};
class Message {};
class MessageBuilder {
 public:
  MessageBuilder& SetData(std::string data) &;
  MessageBuilder&& SetData(std::string data) &&;
  MessageBuilder& SetOrderingKey(std::string key) &;
  MessageBuilder&& SetOrderingKey(std::string key) &&;
  MessageBuilder& SetAttributes(std::map<std::string, std::string> attributes) &;
  MessageBuilder&& SetAttributes(std::map<std::string, std::string> attributes) &&;
  MessageBuilder& InsertAttribute(std::string key, std::string value) &;
  MessageBuilder&& InsertAttribute(std::string key, std::string value) &&;
  Message Build() &&;
};
class PublisherConnection {};
class SubscriberConnection {};
class BlockingPublisherConnection {};
std::shared_ptr<PublisherConnection> MakePublisherConnection(Topic topic, Options opts = {});
std::shared_ptr<SubscriberConnection> MakeSubscriberConnection(Subscription subscription, Options opts = {});
std::shared_ptr<BlockingPublisherConnection> MakeBlockingPublisherConnection(Options opts = {});
class Publisher {
 public:
  explicit Publisher(std::shared_ptr<PublisherConnection> connection, Options opts = {});
  future<StatusOr<std::string>> Publish(Message m);
  void Flush();
};
class BlockingPublisher {
 public:
  explicit BlockingPublisher(std::shared_ptr<BlockingPublisherConnection> connection, Options opts = {});
  StatusOr<std::string> Publish(Topic topic, Message message, Options opts = {});
};
class AckHandler {
 public:
  void ack() &&;
};
class Subscriber {
 public:
  explicit Subscriber(std::shared_ptr<SubscriberConnection> connection, Options opts = {});
  future<Status> Subscribe(std::function<void(Message const&, AckHandler)> cb, Options opts = {});
};
}  // namespace v2_10
}  // namespace pubsub
}  // namespace google::cloud
