#pragma once
#include <aws/core/Aws.h>
namespace Aws::DynamoDB {
namespace Model {
class AttributeValue {
public:
  AttributeValue();
  explicit AttributeValue(const Aws::String &);
  AttributeValue &SetS(const Aws::String &);
  AttributeValue &SetN(const Aws::String &);
};
class PutItemRequest {
public:
  inline void SetTableName(const Aws::String &v) { m_t = v; }
  inline void SetTableName(const char *v) { m_t.assign(v); }
  inline PutItemRequest &WithTableName(const Aws::String &v) {
    SetTableName(v);
    return *this;
  }
  inline PutItemRequest &WithTableName(const char *v) {
    SetTableName(v);
    return *this;
  }
  PutItemRequest &AddItem(const Aws::String &k, const AttributeValue &v);
  void SetItem(const Aws::Map<Aws::String, AttributeValue> &);

private:
  Aws::String m_t;
};
class UpdateItemRequest {
public:
  void SetTableName(const Aws::String &);
  UpdateItemRequest &WithTableName(const Aws::String &);
  UpdateItemRequest &AddKey(const Aws::String &, const AttributeValue &);
  void SetUpdateExpression(const Aws::String &);
};
class DeleteItemRequest {
public:
  void SetTableName(const Aws::String &);
  DeleteItemRequest &WithTableName(const Aws::String &);
  DeleteItemRequest &AddKey(const Aws::String &, const AttributeValue &);
};
class GetItemRequest {
public:
  void SetTableName(const Aws::String &);
  GetItemRequest &WithTableName(const Aws::String &);
  GetItemRequest &AddKey(const Aws::String &, const AttributeValue &);
};
class QueryRequest {
public:
  void SetTableName(const Aws::String &);
};
class PutRequest {
public:
  PutRequest &AddItem(const Aws::String &, const AttributeValue &);
};
class WriteRequest {
public:
  void SetPutRequest(const PutRequest &);
  WriteRequest &WithPutRequest(const PutRequest &);
};
class BatchWriteItemRequest {
public:
  void SetRequestItems(const Aws::Map<Aws::String, Aws::Vector<WriteRequest>> &);
  BatchWriteItemRequest &AddRequestItems(const Aws::String &, const Aws::Vector<WriteRequest> &);
};
class Result {};
class Put {
public:
  Put &WithTableName(const Aws::String &);
  void SetTableName(const Aws::String &);
};
class TransactWriteItem {
public:
  TransactWriteItem &WithPut(const Put &);
  void SetPut(const Put &);
};
class TransactWriteItemsRequest {
public:
  TransactWriteItemsRequest &AddTransactItems(const TransactWriteItem &);
  void SetTransactItems(const Aws::Vector<TransactWriteItem> &);
};
} // namespace Model
using O = Aws::Utils::Outcome<Model::Result, Client::AWSError>;
class DynamoDBClient {
public:
  DynamoDBClient(const Client::ClientConfiguration & = {});
  virtual ~DynamoDBClient();
  virtual O PutItem(const Model::PutItemRequest &) const;
  virtual O UpdateItem(const Model::UpdateItemRequest &) const;
  virtual O DeleteItem(const Model::DeleteItemRequest &) const;
  virtual O GetItem(const Model::GetItemRequest &) const;
  virtual O Query(const Model::QueryRequest &) const;
  virtual O BatchWriteItem(const Model::BatchWriteItemRequest &) const;
  virtual O TransactWriteItems(const Model::TransactWriteItemsRequest &) const;
  virtual std::future<O> PutItemCallable(const Model::PutItemRequest &) const;
  virtual void DeleteItemAsync(const Model::DeleteItemRequest &, std::function<void(const DynamoDBClient *, const Model::DeleteItemRequest &, const O &, const std::shared_ptr<const Client::AsyncCallerContext> &)>, const std::shared_ptr<const Client::AsyncCallerContext> & = nullptr) const;
};
} // namespace Aws::DynamoDB
