#include <aws/dynamodb/DynamoDBClient.h>
#include <aws/sns/SNSClient.h>
#include <aws/sqs/SQSClient.h>
using namespace Aws::DynamoDB::Model;
bool putItem(const Aws::String &tableName, const Aws::String &key, const Aws::Client::ClientConfiguration &cfg) {
  Aws::DynamoDB::DynamoDBClient client(cfg);
  PutItemRequest r;
  r.SetTableName(tableName);
  r.AddItem("id", AttributeValue().SetS(key));
  const auto outcome = client.PutItem(r); // expect: ssot-table-write order-service upsert table:customers
  return outcome.IsSuccess();
}
void f(const Aws::DynamoDB::DynamoDBClient &c) {
  putItem("customers", "k", {});
  putItem("orders", "k", {});
  GetItemRequest g;
  g.WithTableName("customers").AddKey("id", AttributeValue("1"));
  c.GetItem(g);
  UpdateItemRequest u;
  u.SetTableName("customers");
  u.SetUpdateExpression("SET #a = :v");
  c.UpdateItem(u); // expect: ssot-table-write order-service update table:customers
  c.DeleteItemAsync(DeleteItemRequest().WithTableName("customers"), [](auto &&...) {}); // expect: ssot-table-write order-service delete table:customers
  auto fut = c.PutItemCallable(PutItemRequest().WithTableName("customers").AddItem("a", AttributeValue("1"))); // expect: ssot-table-write order-service upsert table:customers
  Aws::Vector<WriteRequest> w;
  w.push_back(WriteRequest().WithPutRequest(PutRequest()));
  BatchWriteItemRequest b;
  b.AddRequestItems("customers", w);
  c.BatchWriteItem(b); // expect: ssot-table-write order-service upsert table:customers
  Aws::Map<Aws::String, Aws::Vector<WriteRequest>> items;
  items["customer_notes"] = w;
  BatchWriteItemRequest b2;
  b2.SetRequestItems(items);
  c.BatchWriteItem(b2); // expect: ssot-table-write order-service upsert table:customer_notes
  TransactWriteItemsRequest t;
  t.AddTransactItems(TransactWriteItem().WithPut(Put().WithTableName("customers")));
  c.TransactWriteItems(t); // expect: ssot-table-write order-service upsert table:customers
}
void s(const Aws::SNS::SNSClient &sns, const Aws::SQS::SQSClient &sqs) {
  Aws::SNS::Model::PublishRequest p;
  p.SetTopicArn("arn:aws:sns:eu-west-1:123456789012:customer.events");
  p.SetMessage("x");
  sns.Publish(p); // expect: ssot-event-publish order-service publish event:customer.events
  Aws::SQS::Model::SendMessageRequest m;
  m.SetQueueUrl("https://sqs.eu-west-1.amazonaws.com/1234/customer.audit");
  m.SetMessageBody("x");
  auto o = sqs.SendMessage(m); // expect: ssot-event-publish order-service publish event:customer.audit
  Aws::SQS::Model::ReceiveMessageRequest r;
  r.SetQueueUrl("https://sqs.eu-west-1.amazonaws.com/1234/customer.audit");
  sqs.ReceiveMessage(r);
  Aws::SQS::Model::DeleteMessageRequest d;
  d.SetQueueUrl("https://sqs.eu-west-1.amazonaws.com/1234/customer.audit");
  sqs.DeleteMessage(d);
}
