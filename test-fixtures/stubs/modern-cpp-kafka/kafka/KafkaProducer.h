// Declarations after modern-cpp-kafka 2024.07.03, those that the fixtures use.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace kafka {

using Topic = std::string;
using Topics = std::set<std::string>;
using Partition = std::int32_t;
class ConstBuffer {
 public:
  explicit ConstBuffer(const void* data = nullptr, std::size_t size = 0);
  ConstBuffer(const std::string& text);
};
using Key = ConstBuffer;
using Value = ConstBuffer;
inline const ConstBuffer NullKey;
class Error {};
class Properties {
 public:
  Properties& put(const std::string& key, const std::string& value);
};

namespace clients::producer {
class RecordMetadata {};
using Callback = std::function<void(const RecordMetadata&, const Error&)>;
class ProducerRecord {
 public:
  ProducerRecord(Topic topic, Partition partition, const Key& key, const Value& value);
  ProducerRecord(Topic topic, const Key& key, const Value& value);
  void setTopic(const Topic& topic);
  const Topic& topic() const;
  void setValue(const Value& value);
};
}  // namespace clients::producer

namespace clients::consumer {
class ConsumerRecord {
 public:
  const Topic& topic() const;
};
class KafkaConsumer {
 public:
  explicit KafkaConsumer(const Properties& properties);
  void subscribe(const Topics& topics);
  std::vector<ConsumerRecord> poll(int timeout);
};
}  // namespace clients::consumer

namespace clients::producer {
class KafkaProducer {
 public:
  enum class SendOption { NoCopyRecordValue, ToCopyRecordValue };
  explicit KafkaProducer(const Properties& properties);
  void send(const ProducerRecord& record, const Callback& callback, SendOption option = SendOption::NoCopyRecordValue);
  RecordMetadata syncSend(const ProducerRecord& record);
};
}  // namespace clients::producer

}  // namespace kafka
