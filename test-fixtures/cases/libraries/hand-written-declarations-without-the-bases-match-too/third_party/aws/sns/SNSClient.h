#pragma once
#include <aws/core/Aws.h>
namespace Aws::SNS {
namespace Model {
class PublishRequest {
public:
  void SetTopicArn(const Aws::String &);
  PublishRequest &WithTopicArn(const Aws::String &);
  void SetMessage(const Aws::String &);
  PublishRequest &WithMessage(const Aws::String &);
  void SetSubject(const Aws::String &);
};
class R {};
} // namespace Model
class SNSClient {
public:
  SNSClient(const Client::ClientConfiguration &);
  virtual Utils::Outcome<Model::R, Client::AWSError> Publish(const Model::PublishRequest &) const;
};
} // namespace Aws::SNS
