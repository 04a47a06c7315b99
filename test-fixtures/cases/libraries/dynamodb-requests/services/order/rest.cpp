#include <aws/dynamodb/DynamoDBClient.h>

using namespace Aws::DynamoDB;

void rest(const DynamoDBClient &client) {
  Model::TransactWriteItemsRequest transaction;
  transaction.AddTransactItems(Model::TransactWriteItem().WithUpdate(Model::Update().WithTableName("customers")));
  client.TransactWriteItems(transaction); // expect: ssot-table-write order-service update table:customers
}
