#include <aws/sns/SNSClient.h>
#include <aws/sqs/SQSClient.h>

// A topic and a queue that are made when they are not there yet; a name that is empty until then.
namespace shop {
class Topic {
 public:
  explicit Topic(const Aws::String& name) {
    Aws::SNS::Model::CreateTopicRequest request;
    request.SetName(name);
    auto outcome = sns.CreateTopic(request);
    if (outcome.IsSuccess()) arn = outcome.GetResult().GetTopicArn();
  }
  void tell(const Aws::String& text) {
    sns.Publish(Aws::SNS::Model::PublishRequest().WithTopicArn(arn).WithMessage(text));  // expect: ssot-event-publish order-service publish event:customer.events
  }

 private:
  Aws::SNS::SNSClient sns;
  Aws::String arn;
};

void mail(const Aws::SQS::SQSClient& sqs) {
  auto created = sqs.CreateQueue(Aws::SQS::Model::CreateQueueRequest().WithQueueName("customer-mails"));
  sqs.SendMessage(Aws::SQS::Model::SendMessageRequest().WithQueueUrl(created.GetResult().GetQueueUrl()).WithMessageBody("x"));  // expect: ssot-event-publish order-service publish event:customer-mails
}

void begin() {
  Topic("customer.events").tell("x");
  Topic("order.events").tell("x");
  mail(Aws::SQS::SQSClient());
}
}  // namespace shop
