// Declarations after userver 2.4, those that the fixtures use.
#pragma once
#include <memory>
#include <string>
#include <userver/utils/strong_typedef.hpp>

namespace userver::engine {
class Deadline {};
}  // namespace userver::engine

namespace userver::urabbitmq {
class Queue final : public utils::StrongTypedef<class QueueTag, std::string> {
 public:
  using utils::StrongTypedef<QueueTag, std::string>::StrongTypedef;
};
class Exchange final : public utils::StrongTypedef<class ExchangeTag, std::string> {
 public:
  using utils::StrongTypedef<ExchangeTag, std::string>::StrongTypedef;
};
enum class MessageType { kPersistent, kTransient };

class IChannelInterface {
 public:
  virtual void Publish(const Exchange& exchange, const std::string& routing_key, const std::string& message, MessageType type, engine::Deadline deadline) = 0;

 protected:
  virtual ~IChannelInterface() = default;
};
class IReliableChannelInterface {
 public:
  virtual void PublishReliable(const Exchange& exchange, const std::string& routing_key, const std::string& message, MessageType type, engine::Deadline deadline) = 0;

 protected:
  virtual ~IReliableChannelInterface() = default;
};
class Channel final : public IChannelInterface {
 public:
  void Publish(const Exchange& exchange, const std::string& routing_key, const std::string& message, MessageType type, engine::Deadline deadline) override;
};
class ReliableChannel final : public IReliableChannelInterface {
 public:
  void PublishReliable(const Exchange& exchange, const std::string& routing_key, const std::string& message, MessageType type, engine::Deadline deadline) override;
};
class Client final : public IChannelInterface, public IReliableChannelInterface {
 public:
  void Publish(const Exchange& exchange, const std::string& routing_key, const std::string& message, MessageType type, engine::Deadline deadline) override;
  void PublishReliable(const Exchange& exchange, const std::string& routing_key, const std::string& message, MessageType type, engine::Deadline deadline) override;
  void BindQueue(const Exchange& exchange, const Queue& queue, const std::string& routing_key, engine::Deadline deadline);
  Channel GetChannel(engine::Deadline deadline);
  ReliableChannel GetReliableChannel(engine::Deadline deadline);
};
struct ConsumerSettings {
  Queue queue;
  std::uint16_t prefetch_count;
};
class ConsumerBase {
 public:
  ConsumerBase(std::shared_ptr<Client> client, const ConsumerSettings& settings);
  virtual ~ConsumerBase() = default;

 protected:
  virtual void Process(std::string message) = 0;
};
}  // namespace userver::urabbitmq
