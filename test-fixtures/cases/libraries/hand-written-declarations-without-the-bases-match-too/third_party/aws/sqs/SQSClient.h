#pragma once
#include <aws/core/Aws.h>
namespace Aws::SQS {
namespace Model {
class SendMessageRequest {
public:
  void SetQueueUrl(const Aws::String &);
  SendMessageRequest &WithQueueUrl(const Aws::String &);
  void SetMessageBody(const Aws::String &);
};
class DeleteMessageRequest {
public:
  void SetQueueUrl(const Aws::String &);
  void SetReceiptHandle(const Aws::String &);
};
class ReceiveMessageRequest {
public:
  void SetQueueUrl(const Aws::String &);
  void SetMaxNumberOfMessages(int);
};
class R {};
} // namespace Model
class SQSClient {
public:
  SQSClient();
  virtual Utils::Outcome<Model::R, Client::AWSError> SendMessage(const Model::SendMessageRequest &) const;
  virtual Utils::Outcome<Model::R, Client::AWSError> ReceiveMessage(const Model::ReceiveMessageRequest &) const;
  virtual Utils::Outcome<Aws::NoResult, Client::AWSError> DeleteMessage(const Model::DeleteMessageRequest &) const;
};
} // namespace Aws::SQS
