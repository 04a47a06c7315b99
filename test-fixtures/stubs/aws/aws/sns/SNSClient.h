// Declarations after aws-sdk-cpp 1.11 (sns), those that the fixtures use.
#pragma once
#include <aws/core/Aws.h>

namespace Aws::SNS {
namespace Model {
class MessageAttributeValue {
 public:
  void SetStringValue(const Aws::String& value);
  MessageAttributeValue& WithStringValue(const Aws::String& value);
  MessageAttributeValue& WithDataType(const Aws::String& value);
};
class PublishRequest {
 public:
  PublishRequest& AddMessageAttributes(const Aws::String& key, const MessageAttributeValue& value);
  void SetTopicArn(const Aws::String& value);
  PublishRequest& WithTopicArn(const Aws::String& value);
  void SetMessage(const Aws::String& value);
  PublishRequest& WithMessage(const Aws::String& value);
  void SetSubject(const Aws::String& value);
  PublishRequest& WithSubject(const Aws::String& value);
};
class PublishResult {};
class PublishBatchRequestEntry {
 public:
  PublishBatchRequestEntry& WithId(const Aws::String& value);
  void SetMessage(const Aws::String& value);
  PublishBatchRequestEntry& WithMessage(const Aws::String& value);
};
class PublishBatchRequest {
 public:
  PublishBatchRequest& AddPublishBatchRequestEntries(const PublishBatchRequestEntry& value);
  void SetTopicArn(const Aws::String& value);
  PublishBatchRequest& WithTopicArn(const Aws::String& value);
};
class PublishBatchResult {};
class CreateTopicRequest {
 public:
  void SetName(const Aws::String& value);
  CreateTopicRequest& WithName(const Aws::String& value);
};
class CreateTopicResult {
 public:
  const Aws::String& GetTopicArn() const;
};
}  // namespace Model
class SNSClient : public Client::AWSClient {
 public:
  explicit SNSClient(const Client::ClientConfiguration& configuration = Client::ClientConfiguration());
  using CreateTopicOutcome = Utils::Outcome<Model::CreateTopicResult, Client::AWSError>;
  virtual CreateTopicOutcome CreateTopic(const Model::CreateTopicRequest& request) const;
  using PublishOutcome = Utils::Outcome<Model::PublishResult, Client::AWSError>;
  using PublishHandler = std::function<void(const SNSClient*, const Model::PublishRequest&, const PublishOutcome&, const std::shared_ptr<const Client::AsyncCallerContext>&)>;
  virtual PublishOutcome Publish(const Model::PublishRequest& request) const;
  std::future<PublishOutcome> PublishCallable(const Model::PublishRequest& request) const;
  void PublishAsync(const Model::PublishRequest& request, const PublishHandler& handler, const std::shared_ptr<const Client::AsyncCallerContext>& context = nullptr) const;
  using PublishBatchOutcome = Utils::Outcome<Model::PublishBatchResult, Client::AWSError>;
  using PublishBatchHandler = std::function<void(const SNSClient*, const Model::PublishBatchRequest&, const PublishBatchOutcome&, const std::shared_ptr<const Client::AsyncCallerContext>&)>;
  virtual PublishBatchOutcome PublishBatch(const Model::PublishBatchRequest& request) const;
  std::future<PublishBatchOutcome> PublishBatchCallable(const Model::PublishBatchRequest& request) const;
  void PublishBatchAsync(const Model::PublishBatchRequest& request, const PublishBatchHandler& handler, const std::shared_ptr<const Client::AsyncCallerContext>& context = nullptr) const;
};
}  // namespace Aws::SNS
