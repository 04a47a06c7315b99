#include <aws/dynamodb/DynamoDBClient.h>

// DynamoDB: requests by setters and by With..., batches and transactions with tables of their own, PartiQL.
using namespace Aws::DynamoDB;

static const char kTable[] = "customers";

void place(const DynamoDBClient &client, const Aws::String &id) {
  Model::PutItemRequest put;
  put.SetTableName("orders");
  put.AddItem("id", Model::AttributeValue().SetS(id));
  client.PutItem(put);
  put.SetTableName(kTable);
  client.PutItem(put); // expect: ssot-table-write order-service upsert table:customers
  client.UpdateItem(Model::UpdateItemRequest().WithTableName("customers").AddKey("id", Model::AttributeValue())); // expect: ssot-table-write order-service update table:customers
  Model::DeleteItemRequest erase;
  erase.SetTableName("customers");
  client.DeleteItem(erase); // expect: ssot-table-write order-service delete table:customers
  client.GetItem(Model::GetItemRequest().WithTableName("customers"));
  auto future = client.PutItemCallable(Model::PutItemRequest().WithTableName("customer_notes")); // expect: ssot-table-write order-service upsert table:customer_notes
  Model::BatchWriteItemRequest batch;
  batch.AddRequestItems("customers", {});
  client.BatchWriteItem(batch); // expect: ssot-table-write order-service upsert table:customers
  Model::TransactWriteItemsRequest transaction;
  transaction.AddTransactItems(Model::TransactWriteItem().WithPut(Model::Put().WithTableName("orders")));
  transaction.AddTransactItems(Model::TransactWriteItem().WithDelete(Model::Delete().WithTableName("customers")));
  client.TransactWriteItems(transaction); // expect: ssot-table-write order-service delete table:customers
  Model::ExecuteStatementRequest statement;
  statement.SetStatement("DELETE FROM \"customer_notes\" WHERE id = ?");
  client.ExecuteStatement(statement); // expect: ssot-table-write order-service delete table:customer_notes
  Aws::Vector<Model::TransactWriteItem> items;
  items.push_back(Model::TransactWriteItem().WithPut(Model::Put().WithTableName("customer_notes")));
  items.emplace_back(Model::TransactWriteItem().WithUpdate(Model::Update().WithTableName("orders")));
  Model::TransactWriteItemsRequest whole;
  whole.SetTransactItems(items);
  client.TransactWriteItems(whole); // expect: ssot-table-write order-service upsert table:customer_notes
  client.CreateTable(Model::CreateTableRequest().WithTableName("orders"));
  client.DeleteTable(Model::DeleteTableRequest().WithTableName("customers")); // expect: ssot-table-write order-service ddl table:customers
  Model::DeleteItemRequest unused;
  unused.SetTableName("customers");
}
