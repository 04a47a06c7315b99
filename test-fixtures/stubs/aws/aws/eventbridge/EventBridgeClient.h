// Declarations after aws-sdk-cpp 1.11 (eventbridge), those that the fixtures use.
#pragma once
#include <aws/core/Aws.h>

namespace Aws::EventBridge {
namespace Model {
class PutEventsRequestEntry {
 public:
  void SetEventBusName(const Aws::String& value);
  PutEventsRequestEntry& WithEventBusName(const Aws::String& value);
  void SetDetailType(const Aws::String& value);
  PutEventsRequestEntry& WithDetailType(const Aws::String& value);
  void SetSource(const Aws::String& value);
  PutEventsRequestEntry& WithSource(const Aws::String& value);
  void SetDetail(const Aws::String& value);
  PutEventsRequestEntry& WithDetail(const Aws::String& value);
};
class PutEventsRequest {
 public:
  PutEventsRequest();
  void SetEntries(const Aws::Vector<PutEventsRequestEntry>& value);
  PutEventsRequest& WithEntries(const Aws::Vector<PutEventsRequestEntry>& value);
  PutEventsRequest& AddEntries(const PutEventsRequestEntry& value);
};
class PutEventsResult {};
}  // namespace Model
class EventBridgeClient : public Client::AWSClient {
 public:
  using PutEventsOutcome = Utils::Outcome<Model::PutEventsResult, Client::AWSError>;
  using PutEventsHandler = std::function<void(const EventBridgeClient*, const Model::PutEventsRequest&, const PutEventsOutcome&, const std::shared_ptr<const Client::AsyncCallerContext>&)>;
  virtual PutEventsOutcome PutEvents(const Model::PutEventsRequest& request) const;
  std::future<PutEventsOutcome> PutEventsCallable(const Model::PutEventsRequest& request) const;
  void PutEventsAsync(const Model::PutEventsRequest& request, const PutEventsHandler& handler, const std::shared_ptr<const Client::AsyncCallerContext>& context = nullptr) const;
};
}  // namespace Aws::EventBridge
