// Declarations after userver 2.4, those that the fixtures use.
#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace userver::engine {
template <typename T>
class TaskWithResult {
 public:
  T Get();
};
}  // namespace userver::engine

namespace userver::kafka {
class Producer {
 public:
  void Send(const std::string& topic_name, std::string_view key, std::string_view message, std::optional<std::uint32_t> partition = std::nullopt) const;
  [[nodiscard]] engine::TaskWithResult<void> SendAsync(std::string topic_name, std::string key, std::string message,
                                                       std::optional<std::uint32_t> partition = std::nullopt) const;
};
class Message {
 public:
  const std::string& GetTopic() const;
};
using MessageBatchView = std::vector<Message>;
class ConsumerScope {
 public:
  using Callback = std::function<void(const MessageBatchView&)>;
  void Start(Callback callback);
  void AsyncCommit();
};
class ProducerComponent {
 public:
  const Producer& GetProducer();
};
}  // namespace userver::kafka
