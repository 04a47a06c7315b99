// Stub of the AWS SDK for C++ 1.11 (aws/aws-sdk-cpp), DynamoDB, for fixtures: own declarations of what the cases call, with the true names.
#pragma once
#include <functional>
#include <future>
#include <map>
#include <memory>
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
  const R &GetResult() const;
  const E &GetError() const;
};
} // namespace Utils
namespace Client {
class AsyncCallerContext {};
struct ClientConfiguration {};
} // namespace Client
namespace DynamoDB {
class DynamoDBError {};
class DynamoDBClient;
namespace Model {
class AttributeValue {
public:
  AttributeValue();
  explicit AttributeValue(const Aws::String &s);
  AttributeValue &SetN(const Aws::String &n);
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
class PutRequest {
public:
  PutRequest &AddItem(Aws::String key, AttributeValue value);
  void SetItem(const Aws::Map<Aws::String, AttributeValue> &value);
};
class DeleteRequest {
public:
  DeleteRequest &AddKey(Aws::String key, AttributeValue value);
};
class WriteRequest {
public:
  template <typename PutRequestT = PutRequest> void SetPutRequest(PutRequestT &&value);
  template <typename PutRequestT = PutRequest> WriteRequest &WithPutRequest(PutRequestT &&value);
  template <typename DeleteRequestT = DeleteRequest> void SetDeleteRequest(DeleteRequestT &&value);
  template <typename DeleteRequestT = DeleteRequest> WriteRequest &WithDeleteRequest(DeleteRequestT &&value);
};
class BatchWriteItemRequest : public DynamoDBRequest {
public:
  template <typename T = Aws::Map<Aws::String, Aws::Vector<WriteRequest>>> void SetRequestItems(T &&value);
  template <typename T = Aws::Map<Aws::String, Aws::Vector<WriteRequest>>> BatchWriteItemRequest &WithRequestItems(T &&value);
  BatchWriteItemRequest &AddRequestItems(Aws::String key, Aws::Vector<WriteRequest> value);
};
class TransactWriteItem {
public:
  template <typename T> void SetPut(T &&value);
  template <typename T> void SetUpdate(T &&value);
  template <typename T> void SetDelete(T &&value);
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
class BatchStatementRequest {
public:
  void SetStatement(const Aws::String &value);
  BatchStatementRequest &WithStatement(const Aws::String &value);
};
class BatchExecuteStatementRequest : public DynamoDBRequest {
public:
  BatchExecuteStatementRequest &AddStatements(const BatchStatementRequest &value);
};
class ParameterizedStatement {
public:
  void SetStatement(const Aws::String &value);
};
class ExecuteTransactionRequest : public DynamoDBRequest {
public:
  void SetTransactStatements(const Aws::Vector<ParameterizedStatement> &value);
};
using PutItemOutcome = Utils::Outcome<int, DynamoDBError>;
using UpdateItemOutcome = Utils::Outcome<int, DynamoDBError>;
using DeleteItemOutcome = Utils::Outcome<int, DynamoDBError>;
using GetItemOutcome = Utils::Outcome<int, DynamoDBError>;
} // namespace Model
using PutItemHandler = std::function<void(const DynamoDBClient *, const Model::PutItemRequest &, const Model::PutItemOutcome &,
                                          const std::shared_ptr<const Client::AsyncCallerContext> &)>;
using UpdateItemHandler = std::function<void(const DynamoDBClient *, const Model::UpdateItemRequest &, const Model::UpdateItemOutcome &,
                                             const std::shared_ptr<const Client::AsyncCallerContext> &)>;
class DynamoDBClient {
public:
  explicit DynamoDBClient(const Client::ClientConfiguration &configuration = {});
  virtual ~DynamoDBClient();
  template <typename Request = Model::PutItemRequest>
  void PutItemAsync(const Request &request, const PutItemHandler &handler, const std::shared_ptr<const Client::AsyncCallerContext> &context = nullptr) const;
  template <typename Request = Model::UpdateItemRequest>
  void UpdateItemAsync(const Request &request, const UpdateItemHandler &handler,
                       const std::shared_ptr<const Client::AsyncCallerContext> &context = nullptr) const;
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
  virtual Model::GetItemOutcome BatchExecuteStatement(const Model::BatchExecuteStatementRequest &request) const;
  virtual Model::GetItemOutcome ExecuteTransaction(const Model::ExecuteTransactionRequest &request) const;
  virtual Model::GetItemOutcome ExecuteStatement(const Model::ExecuteStatementRequest &request) const;
};
} // namespace DynamoDB
} // namespace Aws
