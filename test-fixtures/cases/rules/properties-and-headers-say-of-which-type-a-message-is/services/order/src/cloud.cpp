// Attributes of messages in the cloud, and of AMQP messages in C, whose names are bytes with a length.
#include <amqp.h>
#include <aws/sns/SNSClient.h>
#include <aws/sqs/SQSClient.h>
#include <cstring>
#include <google/cloud/pubsub/publisher.h>
#include <string_view>

void sns(Aws::SNS::SNSClient &client) {
  using namespace Aws::SNS::Model;
  PublishRequest mine;
  mine.SetTopicArn("arn:aws:sns:eu-west-1:1:domain-events");
  mine.AddMessageAttributes("type", MessageAttributeValue().WithDataType("String").WithStringValue("OrderPlaced"));
  client.Publish(mine);
  PublishRequest theirs;
  theirs.SetTopicArn("arn:aws:sns:eu-west-1:1:domain-events");
  MessageAttributeValue value;
  value.SetStringValue("CustomerUpdated");
  theirs.AddMessageAttributes("type", value);
  client.Publish(theirs); // expect: ssot-event-publish order-service publish event:domain-events
  client.Publish(PublishRequest().WithTopicArn("arn:aws:sns:eu-west-1:1:domain-events").WithSubject("x").WithMessage(R"({"type": "CustomerUpdated"})")); // expect: ssot-event-publish order-service publish event:domain-events
}

void sqs(Aws::SQS::SQSClient &client) {
  using namespace Aws::SQS::Model;
  SendMessageRequest request;
  request.WithQueueUrl("https://sqs.eu-west-1.amazonaws.com/1/domain-events").WithMessageBody("{}");
  request.AddMessageAttributes("type", MessageAttributeValue().WithDataType("String").WithStringValue("CustomerUpdated"));
  client.SendMessage(request); // expect: ssot-event-publish order-service publish event:domain-events
  MessageAttributeValue value;
  value.SetStringValue("OrderPlaced");
  SendMessageRequest mine = SendMessageRequest().WithQueueUrl("https://sqs.eu-west-1.amazonaws.com/1/domain-events").WithDelaySeconds(5).AddMessageAttributes("type", value);
  client.SendMessage(mine);
}

void pubsub(google::cloud::pubsub::Publisher &) {
  namespace pubsub = google::cloud::pubsub;
  pubsub::Publisher publisher(pubsub::MakePublisherConnection(pubsub::Topic("shop", "domain-events")));
  publisher.Publish(pubsub::MessageBuilder{}.SetData("{}").InsertAttribute("type", "OrderPlaced").Build());
  publisher.Publish(pubsub::MessageBuilder{}.SetOrderingKey("7").InsertAttribute("type", "CustomerUpdated").Build()); // expect: ssot-event-publish order-service publish event:domain-events
  publisher.Publish(pubsub::MessageBuilder{}.SetAttributes({{"type", "CustomerDeleted"}}).Build()); // expect: ssot-event-publish order-service publish event:domain-events
  publisher.Publish(pubsub::MessageBuilder{}.SetData(R"({"type": "CustomerUpdated"})").Build()); // expect: ssot-event-publish order-service publish event:domain-events
}

static amqp_bytes_t bytes(std::string_view text) {
  amqp_bytes_t out;
  out.len = text.size();
  out.bytes = const_cast<char *>(text.data());
  return out;
}

void rabbit(amqp_connection_state_t connection, const char *body) {
  amqp_basic_properties_t properties;
  std::memset(&properties, 0, sizeof properties);
  properties._flags = AMQP_BASIC_TYPE_FLAG;
  properties.type = amqp_cstring_bytes("OrderPlaced");
  amqp_basic_publish(connection, 1, bytes("domain-events"), bytes("order"), 0, 0, &properties, bytes(body));
  properties.type = amqp_cstring_bytes("CustomerUpdated");
  amqp_basic_publish(connection, 1, bytes("domain-events"), bytes("order"), 0, 0, &properties, bytes(body)); // expect: ssot-event-publish order-service publish event:domain-events
  // an answer goes to who asked
  amqp_envelope_t envelope;
  while (amqp_consume_message(connection, &envelope, nullptr, 0).reply_type == AMQP_RESPONSE_NORMAL)
    amqp_basic_publish(connection, 1, amqp_empty_bytes, envelope.message.properties.reply_to, 0, 0, nullptr, bytes("done"));
  amqp_message_t message;
  amqp_read_message(connection, 1, &message, 0);
  amqp_basic_publish(connection, 1, amqp_empty_bytes, message.properties.reply_to, 0, 0, nullptr, bytes("done"));
}
