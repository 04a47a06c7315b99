// Declarations after azure-messaging-eventhubs 1.0, those that the fixtures use.
#pragma once
#include <memory>
#include <string>
#include <vector>

namespace Azure::Core::Credentials {
class TokenCredential {};
}  // namespace Azure::Core::Credentials
namespace Azure::Messaging::EventHubs {
namespace Models {
struct EventData {
  std::string Body;
};
}  // namespace Models
class EventDataBatch {
 public:
  bool TryAdd(const Models::EventData& message);
};
class PartitionClient {};
class ProducerClient {
 public:
  ProducerClient(const std::string& connectionString, const std::string& eventHub);
  ProducerClient(const std::string& fullyQualifiedNamespace, const std::string& eventHub, std::shared_ptr<const Core::Credentials::TokenCredential> credential);
  EventDataBatch CreateBatch();
  void Send(const EventDataBatch& batch);
  void Send(const Models::EventData& eventData);
  void Send(const std::vector<Models::EventData>& eventData);
};
class ConsumerClient {
 public:
  ConsumerClient(const std::string& connectionString, const std::string& eventHub, const std::string& consumerGroup);
  PartitionClient CreatePartitionClient(const std::string& partitionId);
};
}  // namespace Azure::Messaging::EventHubs
