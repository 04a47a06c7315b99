// Declarations after activemq-cpp 3.9 (its cms interface), those that the fixtures use.
#pragma once
#include <memory>
#include <string>

namespace cms {
class Destination {
 public:
  virtual ~Destination() = default;
};
class Topic : public virtual Destination {};
class Queue : public virtual Destination {};
class Message {
 public:
  virtual ~Message() = default;
  virtual void setCMSType(const std::string& type) = 0;
  virtual void setStringProperty(const std::string& name, const std::string& value) = 0;
  virtual const Destination* getCMSReplyTo() const = 0;
};
class TextMessage : public Message {
 public:
  virtual void setText(const std::string& text) = 0;
};
class MessageListener {
 public:
  virtual ~MessageListener() = default;
  virtual void onMessage(const Message* message) = 0;
};
class MessageProducer {
 public:
  virtual ~MessageProducer() = default;
  virtual void send(Message* message) = 0;
  virtual void send(const Destination* destination, Message* message) = 0;
};
class MessageConsumer {
 public:
  virtual ~MessageConsumer() = default;
  virtual void setMessageListener(MessageListener* listener) = 0;
};
class Session {
 public:
  virtual ~Session() = default;
  virtual Topic* createTopic(const std::string& topicName) = 0;
  virtual Queue* createQueue(const std::string& queueName) = 0;
  virtual MessageProducer* createProducer(const Destination* destination) = 0;
  virtual MessageConsumer* createConsumer(const Destination* destination) = 0;
  virtual TextMessage* createTextMessage(const std::string& text) = 0;
};
}  // namespace cms
