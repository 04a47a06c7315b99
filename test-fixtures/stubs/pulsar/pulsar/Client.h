// Declarations after pulsar-client-cpp 3.5, those that the fixtures use.
#pragma once
#include <functional>
#include <map>
#include <string>
#include <variant>
#include <vector>

namespace pulsar {
enum Result { ResultOk };
class MessageId {
 public:
  static const MessageId& earliest();
};
class Message {};
class MessageBuilder {
 public:
  MessageBuilder& setContent(const std::string& data);
  MessageBuilder& setPartitionKey(const std::string& key);
  MessageBuilder& setProperties(const std::map<std::string, std::string>& properties);
  MessageBuilder& setProperty(const std::string& name, const std::string& value);
  Message build();
};
using SendCallback = std::function<void(Result, const MessageId&)>;
class ProducerConfiguration {};
class Producer {
 public:
  const std::string& getTopic() const;
  Result send(const Message& msg);
  Result send(const Message& msg, MessageId& id);
  void sendAsync(const Message& msg, SendCallback callback);
};
class Consumer {
 public:
  Result receive(Message& msg);
  Result acknowledge(const Message& msg);
};
class Reader {};
class ReaderConfiguration {};
using MessageListener = std::function<void(Consumer&, const Message&)>;
class ConsumerConfiguration {
 public:
  ConsumerConfiguration& setMessageListener(MessageListener listener);
};
using CreateProducerCallback = std::function<void(Result, Producer)>;
using SubscribeCallback = std::function<void(Result, Consumer)>;
struct Error {
  Result result;
  std::string message;
};
class Client {
 public:
  explicit Client(const std::string& serviceUrl);
  Result createProducer(const std::string& topic, Producer& producer);
  Result createProducer(const std::string& topic, const ProducerConfiguration& conf, Producer& producer);
  void createProducerAsync(const std::string& topic, const CreateProducerCallback& callback);
  void createProducerAsync(const std::string& topic, ProducerConfiguration conf, const CreateProducerCallback& callback);
  std::variant<Error, Producer> createProducerV2(const std::string& topic, ProducerConfiguration conf);
  void createProducerAsyncV2(const std::string& topic, ProducerConfiguration conf, std::function<void(std::variant<Error, Producer>)> callback);
  void createProducerAsyncV2(const std::string& topic, std::function<void(std::variant<Error, Producer>)> callback);
  Result subscribe(const std::string& topic, const std::string& name, Consumer& consumer);
  Result subscribe(const std::string& topic, const std::string& name, const ConsumerConfiguration& conf, Consumer& consumer);
  Result subscribe(const std::vector<std::string>& topics, const std::string& name, Consumer& consumer);
  Result createReader(const std::string& topic, const MessageId& start, const ReaderConfiguration& conf, Reader& reader);
};
}  // namespace pulsar
