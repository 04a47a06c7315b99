#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>
namespace userver {
namespace storages {
class Query {
public:
  Query(const char *);
  Query(std::string);
};
} // namespace storages
namespace storages::mysql {
enum class ClusterHostType { kPrimary,
                             kSecondary };
class StatementResultSet {
public:
  template <class T>
  std::vector<T> AsVector() &&;
};
class Transaction {
public:
  template <class... A>
  StatementResultSet Execute(const Query &, const A &...a) const;
  void Commit();
  using Query = storages::Query;
};
class Cluster {
public:
  template <class... A>
  StatementResultSet Execute(ClusterHostType, const Query &q, const A &...) const;
  template <class T>
  StatementResultSet ExecuteDecompose(ClusterHostType, const Query &, const T &) const;
  template <class C>
  void ExecuteBulk(ClusterHostType, const Query &, const C &, bool = true) const;
  Transaction Begin(ClusterHostType) const;
  void ExecuteCommand(ClusterHostType, const Query &) const;
  using Query = storages::Query;
};
} // namespace storages::mysql
namespace storages::clickhouse {
struct ExecutionResult {};
class Cluster {
public:
  template <class... A>
  ExecutionResult Execute(const storages::Query &q, const A &...) const;
  template <class T>
  void Insert(const std::string &table_name, const std::vector<std::string_view> &column_names, const T &data) const;
  template <class C>
  void InsertRows(const std::string &t, const std::vector<std::string_view> &, const C &) const;
};
} // namespace storages::clickhouse
namespace ydb {
class Query {
public:
  Query(const char *);
  Query(std::string);
};
struct ExecuteResponse {};
struct OperationSettings {};
class PreparedArgsBuilder {};
class Transaction {
public:
  template <class... A>
  ExecuteResponse Execute(const Query &, A &&...);
  void Commit();
};
class TableClient {
public:
  template <class... A>
  ExecuteResponse ExecuteDataQuery(const Query &, A &&...);
  template <class... A>
  ExecuteResponse ExecuteDataQuery(OperationSettings, const Query &, A &&...);
  template <class R>
  void BulkUpsert(std::string_view table, R rows, OperationSettings = {});
  Transaction Begin(std::string name, OperationSettings = {});
  void ExecuteSchemeQuery(const std::string &);
};
} // namespace ydb
namespace formats::bson {
class Document {};
template <class... A>
Document MakeDoc(A &&...);
} // namespace formats::bson
namespace storages::mongo {
struct WriteResult {};
namespace options {
class Upsert {};
class Limit {
public:
  explicit Limit(size_t);
};
} // namespace options
namespace operations {
class InsertOne {
public:
  InsertOne(formats::bson::Document);
};
class Update {
public:
  enum class Mode { kSingle,
                    kMulti };
  Update(Mode, formats::bson::Document, formats::bson::Document);
};
class Delete {
public:
  enum class Mode { kSingle,
                    kMulti };
  Delete(Mode, formats::bson::Document);
};
class Find {
public:
  explicit Find(formats::bson::Document);
};
class Bulk {
public:
  enum class Mode { kOrdered,
                    kUnordered };
  explicit Bulk(Mode);
  void InsertOne(formats::bson::Document);
  void UpdateOne(formats::bson::Document, formats::bson::Document);
  void DeleteOne(formats::bson::Document);
};
} // namespace operations
class Cursor {};
class Collection {
public:
  template <class... O>
  size_t Count(formats::bson::Document, O &&...) const;
  template <class... O>
  Cursor Find(formats::bson::Document, O &&...) const;
  template <class... O>
  std::optional<formats::bson::Document> FindOne(formats::bson::Document, O &&...) const;
  template <class... O>
  WriteResult InsertOne(formats::bson::Document, O &&...);
  template <class... O>
  WriteResult UpdateOne(formats::bson::Document, formats::bson::Document, O &&...);
  template <class... O>
  WriteResult DeleteMany(formats::bson::Document, O &&...);
  template <class... O>
  WriteResult FindAndModify(formats::bson::Document, formats::bson::Document, O &&...);
  template <class... O>
  operations::Bulk MakeOrderedBulk(O &&...);
  WriteResult Execute(const operations::InsertOne &);
  WriteResult Execute(const operations::Update &);
  WriteResult Execute(const operations::Delete &);
  Cursor Execute(const operations::Find &) const;
  WriteResult Execute(operations::Bulk &&);
};
class Pool {
public:
  Collection GetCollection(std::string name) const;
  bool HasCollection(const std::string &) const;
};
using PoolPtr = std::shared_ptr<Pool>;
} // namespace storages::mongo
namespace storages::redis {
struct CommandControl {};
template <class T>
struct Request {
  T Get();
};
class Transaction;
using TransactionPtr = std::unique_ptr<Transaction>;
class Client {
public:
  virtual ~Client() = default;
  virtual Request<std::optional<std::string>> Get(std::string key, const CommandControl &) = 0;
  virtual Request<void> Set(std::string key, std::string value, const CommandControl &) = 0;
  virtual Request<void> Set(std::string key, std::string value, std::chrono::milliseconds ttl, const CommandControl &) = 0;
  virtual Request<size_t> Del(std::string key, const CommandControl &) = 0;
  virtual Request<size_t> Del(std::vector<std::string> keys, const CommandControl &) = 0;
  virtual Request<long> Hset(std::string key, std::string field, std::string value, const CommandControl &) = 0;
  virtual Request<long> Incr(std::string key, const CommandControl &) = 0;
  virtual void Publish(std::string channel, std::string message, const CommandControl &) = 0;
  virtual TransactionPtr Multi() = 0;
  virtual Request<size_t> Exists(std::string key, const CommandControl &) = 0;
  virtual Request<void> Setex(std::string key, std::chrono::seconds, std::string v, const CommandControl &) = 0;
  virtual Request<bool> SetIfNotExist(std::string key, std::string value, std::chrono::milliseconds, const CommandControl &) = 0;
  virtual Request<bool> SetIfExist(std::string key, std::string value, const CommandControl &) = 0;
  virtual Request<size_t> Unlink(std::string key, const CommandControl &) = 0;
};
class Transaction {
public:
  virtual ~Transaction() = default;
  virtual Request<void> Exec(const CommandControl &) = 0;
  virtual Request<void> Set(std::string key, std::string value) = 0;
  virtual Request<long> Incr(std::string key) = 0;
};
using ClientPtr = std::shared_ptr<Client>;
class SubscriptionToken {};
class SubscribeClient {
public:
  virtual SubscriptionToken Subscribe(std::string channel, std::function<void(const std::string &, const std::string &)> cb, const CommandControl &) = 0;
};
} // namespace storages::redis
namespace kafka {
class Producer {
public:
  void Send(std::string topic_name, std::string_view key, std::string_view message, std::optional<int> partition = std::nullopt) const;
  int SendAsync(std::string topic_name, std::string key, std::string message) const;
};
struct Message {
  std::string_view GetPayload() const;
};
using MessageBatchView = const std::vector<Message> &;
class ConsumerScope {
public:
  void Start(std::function<void(MessageBatchView)> cb);
  void Stop();
  void AsyncCommit();
};
} // namespace kafka
namespace utils {
template <class Tag, class T>
class StrongTypedef {
public:
  explicit StrongTypedef(T);
};
} // namespace utils
namespace urabbitmq {
class Queue final : public utils::StrongTypedef<class QT, std::string> {
public:
  using StrongTypedef::StrongTypedef;
};
class Exchange final : public utils::StrongTypedef<class ET, std::string> {
public:
  using StrongTypedef::StrongTypedef;
};
enum class MessageType { kPersistent };
class Client {
public:
  void Publish(const Exchange &e, const std::string &rk, const std::string &m, MessageType t, int deadline);
  void PublishReliable(const Exchange &e, const std::string &rk, const std::string &m, MessageType t, int deadline);
  int GetChannel(int);
};
} // namespace urabbitmq
namespace clients::http {
class Response {
public:
  int status_code() const;
  std::string body() const;
};
enum class HttpMethod { kGet,
                        kPost,
                        kHead,
                        kPut,
                        kDelete,
                        kPatch,
                        kOptions };
class Request {
public:
  Request &get() &;
  Request get() &&;
  Request &get(const std::string &url) &;
  Request get(const std::string &url) &&;
  Request &post(std::string url, std::string data = {}) &;
  Request post(std::string url, std::string data = {}) &&;
  Request put(std::string url, std::string data = {}) &&;
  Request delete_method(const std::string &url) &&;
  Request &method(HttpMethod) &;
  Request url(const std::string &) &&;
  Request method(HttpMethod) &&;
  Request data(std::string) &&;
  Request headers(int) &&;
  Request timeout(std::chrono::milliseconds) &&;
  Request retry(int) &&;
  std::shared_ptr<Response> perform();
  int async_perform();
};
class Client {
public:
  Request CreateRequest();
  Request CreateNotSignedRequest();
};
} // namespace clients::http
} // namespace userver
