// Stub of the AWS SDK for C++ 1.11 (aws/aws-sdk-cpp), DynamoDB, for fixtures: own declarations of what the cases call, with the true names.
#pragma once
#include <functional>
#include <future>
#include <map>
#include <string>
#include <vector>

namespace Aws {
using String = std::string;
template <typename T> using Vector = std::vector<T>;
template <typename K, typename V> using Map = std::map<K, V>;
namespace Utils {
template <typename R, typename E> class Outcome {
public:
  bool IsSuccess() const;
};
} // namespace Utils
namespace Client {
class AsyncCallerContext {};
} // namespace Client
namespace DynamoDB {
class DynamoDBError {};
class DynamoDBClient;
namespace Model {
class AttributeValue {
public:
  AttributeValue &SetS(const Aws::String &s);
};
class DynamoDBRequest {};
#define SSOT_STUB_REQUEST(NAME)                                                                                                            \
  class NAME : public DynamoDBRequest {                                                                                                    \
  public:                                                                                                                                  \
    template <typename TableNameT = Aws::String> void SetTableName(TableNameT &&value);                                                    \
    template <typename TableNameT = Aws::String> NAME &WithTableName(TableNameT &&value);                                                  \
    NAME &AddItem(Aws::String key, AttributeValue value);                                                                                  \
    NAME &AddKey(Aws::String key, AttributeValue value);                                                                                   \
    void SetUpdateExpression(const Aws::String &value);                                                                                    \
  };
SSOT_STUB_REQUEST(PutItemRequest)
SSOT_STUB_REQUEST(UpdateItemRequest)
SSOT_STUB_REQUEST(DeleteItemRequest)
SSOT_STUB_REQUEST(GetItemRequest)
SSOT_STUB_REQUEST(QueryRequest)
SSOT_STUB_REQUEST(ScanRequest)
SSOT_STUB_REQUEST(CreateTableRequest)
SSOT_STUB_REQUEST(DeleteTableRequest)
SSOT_STUB_REQUEST(Put)
SSOT_STUB_REQUEST(Update)
SSOT_STUB_REQUEST(Delete)
class WriteRequest {};
class BatchWriteItemRequest : public DynamoDBRequest {
public:
  BatchWriteItemRequest &AddRequestItems(Aws::String key, Aws::Vector<WriteRequest> value);
};
class TransactWriteItem {
public:
  template <typename T> void SetPut(T &&value);
  template <typename T> TransactWriteItem &WithPut(T &&value);
  template <typename T> TransactWriteItem &WithUpdate(T &&value);
  template <typename T> TransactWriteItem &WithDelete(T &&value);
};
class TransactWriteItemsRequest : public DynamoDBRequest {
public:
  template <typename T> TransactWriteItemsRequest &AddTransactItems(T &&value);
  template <typename T = Aws::Vector<TransactWriteItem>> void SetTransactItems(T &&value);
};
class ExecuteStatementRequest : public DynamoDBRequest {
public:
  void SetStatement(const Aws::String &value);
  ExecuteStatementRequest &WithStatement(const Aws::String &value);
};
using PutItemOutcome = Utils::Outcome<int, DynamoDBError>;
using UpdateItemOutcome = Utils::Outcome<int, DynamoDBError>;
using DeleteItemOutcome = Utils::Outcome<int, DynamoDBError>;
using GetItemOutcome = Utils::Outcome<int, DynamoDBError>;
} // namespace Model
class DynamoDBClient {
public:
  virtual ~DynamoDBClient();
  virtual Model::PutItemOutcome PutItem(const Model::PutItemRequest &request) const;
  template <typename Request = Model::PutItemRequest> std::future<Model::PutItemOutcome> PutItemCallable(const Request &request) const;
  virtual Model::UpdateItemOutcome UpdateItem(const Model::UpdateItemRequest &request) const;
  virtual Model::DeleteItemOutcome DeleteItem(const Model::DeleteItemRequest &request) const;
  virtual Model::GetItemOutcome GetItem(const Model::GetItemRequest &request) const;
  virtual Model::GetItemOutcome Query(const Model::QueryRequest &request) const;
  virtual Model::GetItemOutcome BatchWriteItem(const Model::BatchWriteItemRequest &request) const;
  virtual Model::GetItemOutcome TransactWriteItems(const Model::TransactWriteItemsRequest &request) const;
  virtual Model::PutItemOutcome CreateTable(const Model::CreateTableRequest &request) const;
  virtual Model::PutItemOutcome DeleteTable(const Model::DeleteTableRequest &request) const;
  virtual Model::GetItemOutcome ExecuteStatement(const Model::ExecuteStatementRequest &request) const;
};
} // namespace DynamoDB
} // namespace Aws
