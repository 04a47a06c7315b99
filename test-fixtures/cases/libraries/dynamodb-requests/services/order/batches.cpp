#include <aws/dynamodb/DynamoDBClient.h>
#include <memory>

// What a batch does to a table stands in each of its items.
using namespace Aws::DynamoDB;

class Batches {
public:
  explicit Batches(std::shared_ptr<DynamoDBClient> client) : client(std::move(client)) {}
  void put(const Aws::Vector<Aws::String> &ids) {
    Aws::Vector<Model::WriteRequest> writes;
    for (const auto &id : ids) {
      Model::PutRequest put;
      put.AddItem("id", Model::AttributeValue(id));
      Model::WriteRequest write;
      write.SetPutRequest(put);
      writes.push_back(write);
    }
    Aws::Map<Aws::String, Aws::Vector<Model::WriteRequest>> items;
    items[table] = writes;
    Model::BatchWriteItemRequest request;
    request.SetRequestItems(items);
    client->BatchWriteItem(request); // expect: ssot-table-write order-service upsert table:customers
  }
  void drop(const Aws::Vector<Aws::String> &ids) {
    Aws::Vector<Model::WriteRequest> writes;
    for (const auto &id : ids)
      writes.emplace_back(Model::WriteRequest().WithDeleteRequest(Model::DeleteRequest().AddKey("id", Model::AttributeValue(id))));
    Model::BatchWriteItemRequest request;
    request.AddRequestItems("customer_notes", writes);
    client->BatchWriteItem(request); // expect: ssot-table-write order-service delete table:customer_notes
  }

  void statements() {
    Model::BatchExecuteStatementRequest batch;
    batch.AddStatements(Model::BatchStatementRequest().WithStatement("UPDATE \"customers\" SET n = 1 WHERE id = '1'"));
    client->BatchExecuteStatement(batch); // expect: ssot-table-write order-service update table:customers
    Model::ParameterizedStatement one, other;
    one.SetStatement("DELETE FROM \"customer_notes\" WHERE id = ?");
    other.SetStatement("INSERT INTO \"orders\" VALUE {'id': ?}");
    Model::ExecuteTransactionRequest transaction;
    transaction.SetTransactStatements({one, other});
    client->ExecuteTransaction(transaction); // expect: ssot-table-write order-service delete table:customer_notes
  }

private:
  std::shared_ptr<DynamoDBClient> client;
  Aws::String table = "customers";
};

void batch(std::shared_ptr<DynamoDBClient> client, const Aws::Vector<Aws::String> &ids) {
  Batches batches(client);
  batches.put(ids);
  batches.drop(ids);
  batches.statements();
}
