// Stub of userver's YDB driver; see ../storages/query.hpp.
#pragma once
#include <userver/storages/query.hpp>

namespace userver::ydb {
class Query {
public:
  explicit Query(std::string statement);
  Query(std::string statement, storages::Query::Name name);
};
struct OperationSettings {};
struct ExecuteResponse {};
class PreparedArgsBuilder {};
class Transaction {
public:
  template <typename... Args> ExecuteResponse Execute(const Query &query, Args &&...args);
  template <typename... Args> ExecuteResponse Execute(OperationSettings settings, const Query &query, Args &&...args);
  void Commit();
  void Rollback();
};
enum class TxAction { kCommit, kRollback };
class TxActor {
public:
  template <typename... Args> ExecuteResponse Execute(const Query &query, Args &&...args);
};
class TableClient {
public:
  template <typename Fn> void RetryTx(std::string_view transaction_name, OperationSettings settings, Fn fn);
  Transaction Begin(std::string transaction_name, OperationSettings settings = {});
  template <typename... Args> ExecuteResponse ExecuteDataQuery(const Query &query, Args &&...args);
  template <typename... Args> ExecuteResponse ExecuteDataQuery(OperationSettings settings, const Query &query, Args &&...args);
  void ExecuteSchemeQuery(const std::string &query);
  template <typename Rows> void BulkUpsert(std::string_view table, const Rows &rows, OperationSettings settings = {});
  struct ReadTableResults {};
  ReadTableResults ReadTable(std::string_view table);
  void DropTable(std::string_view path);
};
} // namespace userver::ydb
