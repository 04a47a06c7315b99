// Declarations after aws-sdk-cpp 1.11 (sqs), those that the fixtures use.
#pragma once
#include <aws/core/Aws.h>

namespace Aws::SQS {
namespace Model {
class MessageAttributeValue {
 public:
  void SetStringValue(const Aws::String& value);
  MessageAttributeValue& WithStringValue(const Aws::String& value);
  MessageAttributeValue& WithDataType(const Aws::String& value);
};
class SendMessageRequest {
 public:
  SendMessageRequest& AddMessageAttributes(const Aws::String& key, const MessageAttributeValue& value);
  void SetQueueUrl(const Aws::String& value);
  SendMessageRequest& WithQueueUrl(const Aws::String& value);
  void SetMessageBody(const Aws::String& value);
  SendMessageRequest& WithMessageBody(const Aws::String& value);
  SendMessageRequest& WithDelaySeconds(int value);
};
class SendMessageResult {};
class SendMessageBatchRequestEntry {
 public:
  SendMessageBatchRequestEntry& WithId(const Aws::String& value);
  void SetMessageBody(const Aws::String& value);
  SendMessageBatchRequestEntry& WithMessageBody(const Aws::String& value);
};
class SendMessageBatchRequest {
 public:
  void SetEntries(const Aws::Vector<SendMessageBatchRequestEntry>& value);
  SendMessageBatchRequest& AddEntries(const SendMessageBatchRequestEntry& value);
  void SetQueueUrl(const Aws::String& value);
  SendMessageBatchRequest& WithQueueUrl(const Aws::String& value);
};
class SendMessageBatchResult {};
class ReceiveMessageRequest {
 public:
  void SetQueueUrl(const Aws::String& value);
  ReceiveMessageRequest& WithQueueUrl(const Aws::String& value);
};
class Message {
 public:
  const Aws::String& GetBody() const;
  const Aws::String& GetReceiptHandle() const;
};
class ReceiveMessageResult {
 public:
  const Aws::Vector<Message>& GetMessages() const;
};
class DeleteMessageRequest {
 public:
  void SetQueueUrl(const Aws::String& value);
  DeleteMessageRequest& WithQueueUrl(const Aws::String& value);
  DeleteMessageRequest& WithReceiptHandle(const Aws::String& value);
};
class CreateQueueRequest {
 public:
  void SetQueueName(const Aws::String& value);
  CreateQueueRequest& WithQueueName(const Aws::String& value);
};
class CreateQueueResult {
 public:
  const Aws::String& GetQueueUrl() const;
};
class GetQueueUrlRequest {
 public:
  void SetQueueName(const Aws::String& value);
  GetQueueUrlRequest& WithQueueName(const Aws::String& value);
};
class GetQueueUrlResult {
 public:
  const Aws::String& GetQueueUrl() const;
};
}  // namespace Model
class SQSClient : public Client::AWSClient {
 public:
  explicit SQSClient(const Client::ClientConfiguration& configuration = Client::ClientConfiguration());
  using CreateQueueOutcome = Utils::Outcome<Model::CreateQueueResult, Client::AWSError>;
  virtual CreateQueueOutcome CreateQueue(const Model::CreateQueueRequest& request) const;
  virtual Utils::Outcome<Aws::String, Client::AWSError> DeleteMessage(const Model::DeleteMessageRequest& request) const;
  using SendMessageOutcome = Utils::Outcome<Model::SendMessageResult, Client::AWSError>;
  using SendMessageHandler = std::function<void(const SQSClient*, const Model::SendMessageRequest&, const SendMessageOutcome&, const std::shared_ptr<const Client::AsyncCallerContext>&)>;
  virtual SendMessageOutcome SendMessage(const Model::SendMessageRequest& request) const;
  std::future<SendMessageOutcome> SendMessageCallable(const Model::SendMessageRequest& request) const;
  void SendMessageAsync(const Model::SendMessageRequest& request, const SendMessageHandler& handler, const std::shared_ptr<const Client::AsyncCallerContext>& context = nullptr) const;
  using SendMessageBatchOutcome = Utils::Outcome<Model::SendMessageBatchResult, Client::AWSError>;
  using SendMessageBatchHandler = std::function<void(const SQSClient*, const Model::SendMessageBatchRequest&, const SendMessageBatchOutcome&, const std::shared_ptr<const Client::AsyncCallerContext>&)>;
  virtual SendMessageBatchOutcome SendMessageBatch(const Model::SendMessageBatchRequest& request) const;
  std::future<SendMessageBatchOutcome> SendMessageBatchCallable(const Model::SendMessageBatchRequest& request) const;
  void SendMessageBatchAsync(const Model::SendMessageBatchRequest& request, const SendMessageBatchHandler& handler, const std::shared_ptr<const Client::AsyncCallerContext>& context = nullptr) const;
  using ReceiveMessageOutcome = Utils::Outcome<Model::ReceiveMessageResult, Client::AWSError>;
  using ReceiveMessageHandler = std::function<void(const SQSClient*, const Model::ReceiveMessageRequest&, const ReceiveMessageOutcome&, const std::shared_ptr<const Client::AsyncCallerContext>&)>;
  virtual ReceiveMessageOutcome ReceiveMessage(const Model::ReceiveMessageRequest& request) const;
  std::future<ReceiveMessageOutcome> ReceiveMessageCallable(const Model::ReceiveMessageRequest& request) const;
  void ReceiveMessageAsync(const Model::ReceiveMessageRequest& request, const ReceiveMessageHandler& handler, const std::shared_ptr<const Client::AsyncCallerContext>& context = nullptr) const;
  using GetQueueUrlOutcome = Utils::Outcome<Model::GetQueueUrlResult, Client::AWSError>;
  using GetQueueUrlHandler = std::function<void(const SQSClient*, const Model::GetQueueUrlRequest&, const GetQueueUrlOutcome&, const std::shared_ptr<const Client::AsyncCallerContext>&)>;
  virtual GetQueueUrlOutcome GetQueueUrl(const Model::GetQueueUrlRequest& request) const;
  std::future<GetQueueUrlOutcome> GetQueueUrlCallable(const Model::GetQueueUrlRequest& request) const;
  void GetQueueUrlAsync(const Model::GetQueueUrlRequest& request, const GetQueueUrlHandler& handler, const std::shared_ptr<const Client::AsyncCallerContext>& context = nullptr) const;
};
}  // namespace Aws::SQS
