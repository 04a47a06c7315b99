// Declarations after cppkafka 0.4.1, those that the fixtures use.
#pragma once
#include <functional>
#include <string>
#include <vector>

namespace cppkafka {

class Configuration {};
class Buffer {
 public:
  Buffer() = default;
  Buffer(const std::string& data);
};
template <typename BufferType>
class Header {
 public:
  Header(std::string name, BufferType value);
};
class Message {
 public:
  std::string get_topic() const;
  const Buffer& get_payload() const;
  explicit operator bool() const;
};
class TopicPartition {
 public:
  TopicPartition(std::string topic, int partition);
};
using TopicPartitionList = std::vector<TopicPartition>;

template <typename BufferType, typename Concrete>
class BasicMessageBuilder {
 public:
  BasicMessageBuilder(std::string topic);
  BasicMessageBuilder(const Message& message);
  template <typename OtherBufferType, typename OtherConcrete>
  BasicMessageBuilder(const BasicMessageBuilder<OtherBufferType, OtherConcrete>& rhs);
  Concrete& topic(std::string value);
  Concrete& partition(int value);
  Concrete& key(const BufferType& value);
  Concrete& payload(const BufferType& value);
  Concrete& header(const Header<BufferType>& value);
  Concrete& user_data(void* value);
  const std::string& topic() const;
};
class MessageBuilder : public BasicMessageBuilder<Buffer, MessageBuilder> {
 public:
  using Base = BasicMessageBuilder<Buffer, MessageBuilder>;
  using BasicMessageBuilder<Buffer, MessageBuilder>::BasicMessageBuilder;
  MessageBuilder clone() const;
};
template <typename T>
class ConcreteMessageBuilder : public BasicMessageBuilder<T, ConcreteMessageBuilder<T>> {
 public:
  using BasicMessageBuilder<T, ConcreteMessageBuilder<T>>::BasicMessageBuilder;
};

class Producer {
 public:
  explicit Producer(Configuration config);
  void produce(const MessageBuilder& builder);
  void produce(MessageBuilder&& builder);
  void produce(const Message& message);
  int poll();
  void flush();
};

template <typename BufferType>
class BufferedProducer {
 public:
  using Builder = ConcreteMessageBuilder<BufferType>;
  explicit BufferedProducer(Configuration config);
  Builder make_builder(std::string topic);
  void add_message(const MessageBuilder& builder);
  void add_message(Builder builder);
  void produce(const MessageBuilder& builder);
  void sync_produce(const MessageBuilder& builder);
  void async_produce(const MessageBuilder& builder, bool throw_on_error);
  void flush();
};

class Consumer {
 public:
  explicit Consumer(Configuration config);
  void subscribe(const std::vector<std::string>& topics);
  void assign(const TopicPartitionList& partitions);
  Message poll();
};
class ConsumerDispatcher {
 public:
  explicit ConsumerDispatcher(Consumer& consumer);
  template <typename... Args>
  void run(const Args&...) {}
};

}  // namespace cppkafka
