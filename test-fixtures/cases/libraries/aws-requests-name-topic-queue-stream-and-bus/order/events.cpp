// The name is the end of an ARN or of a URL; requests are filled by setters or chains.
#include <aws/eventbridge/EventBridgeClient.h>
#include <aws/kinesis/KinesisClient.h>
#include <aws/sns/SNSClient.h>
#include <aws/sqs/SQSClient.h>

#include <cstdlib>

void sns(const Aws::SNS::SNSClient& client, const Aws::String& body) {
  Aws::SNS::Model::PublishRequest request;
  request.SetMessage(body);
  request.SetTopicArn("arn:aws:sns:eu-west-1:123456789012:customer.events");
  client.Publish(request);  // expect: ssot-event-publish order-service publish event:customer.events
  client.PublishCallable(request).get();  // expect: ssot-event-publish order-service publish event:customer.events
  client.PublishAsync(request, [](const auto*, const auto&, const auto&, const auto&) {});  // expect: ssot-event-publish order-service publish event:customer.events
  client.Publish(Aws::SNS::Model::PublishRequest().WithTopicArn("arn:aws:sns:eu-west-1:123456789012:order.events").WithMessage("customer.events"));
  Aws::SNS::Model::PublishBatchRequest batch;
  batch.SetTopicArn("arn:aws:sns:eu-west-1:123456789012:customer.events");
  client.PublishBatch(batch);  // expect: ssot-event-publish order-service publish event:customer.events
}

void sqs(Aws::SQS::SQSClient& client, const Aws::String& body) {
  Aws::SQS::Model::SendMessageRequest request;
  request.SetQueueUrl("https://sqs.eu-west-1.amazonaws.com/123456789012/customer-mails");
  request.SetMessageBody(body);
  auto outcome = client.SendMessage(request);  // expect: ssot-event-publish order-service publish event:customer-mails
  Aws::SQS::Model::GetQueueUrlRequest which;
  which.SetQueueName("customer-mails");
  auto url = client.GetQueueUrl(which);
  if (!url.IsSuccess() || !outcome.IsSuccess()) return;
  Aws::SQS::Model::SendMessageBatchRequest batch;
  batch.SetQueueUrl(url.GetResult().GetQueueUrl());
  client.SendMessageBatch(batch);  // expect: ssot-event-publish order-service publish event:customer-mails
  client.SendMessage(Aws::SQS::Model::SendMessageRequest().WithMessageBody(body).WithQueueUrl(std::string(std::getenv("QUEUES")) + "/order-jobs"));
  Aws::SQS::Model::ReceiveMessageRequest receive;
  receive.SetQueueUrl("https://sqs.eu-west-1.amazonaws.com/123456789012/customer-mails");
  client.ReceiveMessage(receive);
}

void kinesis(Aws::Kinesis::KinesisClient& client) {
  Aws::Kinesis::Model::PutRecordRequest request;
  request.WithStreamName("customer.events").WithPartitionKey("7");
  client.PutRecord(request);  // expect: ssot-event-publish order-service publish event:customer.events
  Aws::Kinesis::Model::PutRecordsRequest records;
  records.SetStreamARN("arn:aws:kinesis:eu-west-1:123456789012:stream/customer.events");
  client.PutRecordsCallable(records);  // expect: ssot-event-publish order-service publish event:customer.events
  records.SetStreamName("order.events");
  client.PutRecords(records);
}

void bus(Aws::EventBridge::EventBridgeClient& client, const Aws::String& body) {
  using Aws::EventBridge::Model::PutEventsRequestEntry;
  PutEventsRequestEntry entry;
  entry.SetEventBusName("customer.events");
  entry.SetDetailType("CustomerRenamed");
  entry.SetDetail(body);
  Aws::EventBridge::Model::PutEventsRequest request;
  request.AddEntries(entry);
  client.PutEvents(request);  // expect: ssot-event-publish order-service publish event:customer.events
  client.PutEvents(Aws::EventBridge::Model::PutEventsRequest().WithEntries({PutEventsRequestEntry().WithSource("orders").WithDetailType("CustomerRenamed")}));  // expect: ssot-event-publish order-service publish event:CustomerRenamed
  Aws::EventBridge::Model::PutEventsRequest own;
  own.SetEntries({PutEventsRequestEntry().WithEventBusName("order.events").WithDetailType("OrderPlaced")});
  client.PutEvents(own);
}
