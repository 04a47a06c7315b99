// Stub of userver's PostgreSQL driver; see ../query.hpp.
#pragma once
#include <memory>
#include <userver/storages/query.hpp>

namespace userver::storages::postgres {
using Query = storages::Query;
enum class ClusterHostType { kNone, kMaster, kSlave };
class ClusterHostTypeFlags {
public:
  ClusterHostTypeFlags(ClusterHostType);
};
struct CommandControl {};
using OptionalCommandControl = std::optional<CommandControl>;
struct TransactionOptions {};
class ParameterStore {
public:
  template <class T> ParameterStore &PushBack(const T &);
};
class ResultSet {
public:
  template <class T> T AsSingleRow() const;
};
class Transaction {
public:
  Transaction(Transaction &&);
  ~Transaction();
  template <typename... Args> ResultSet Execute(const Query &query, const Args &...args);
  template <typename... Args> ResultSet Execute(OptionalCommandControl statement_cmd_ctl, const Query &query, const Args &...args);
  ResultSet Execute(const Query &query, const ParameterStore &store);
  template <typename Container> void ExecuteBulk(const Query &query, const Container &args, std::size_t chunk_rows = 1000);
  template <typename Container> void ExecuteDecomposeBulk(const Query &query, const Container &args, std::size_t chunk_rows = 1000);
  void Commit();
  void Rollback();
};
class QueryQueue {
public:
  template <typename... Args> void Push(CommandControl cc, const Query &query, const Args &...args);
  template <typename... Args> void Push(const Query &query, const Args &...args);
  std::vector<ResultSet> Collect();
};
class NotifyScope {};
class Cluster {
public:
  NotifyScope Listen(std::string_view channel, OptionalCommandControl cmd_ctl = {});
  Transaction Begin(const TransactionOptions &options = {}, OptionalCommandControl cmd_ctl = {});
  Transaction Begin(std::string name, const TransactionOptions &options);
  template <typename... Args> ResultSet Execute(ClusterHostTypeFlags flags, const Query &query, const Args &...args);
  template <typename... Args>
  ResultSet Execute(ClusterHostTypeFlags flags, OptionalCommandControl statement_cmd_ctl, const Query &query, const Args &...args);
  QueryQueue CreateQueryQueue(ClusterHostTypeFlags flags);
};
using ClusterPtr = std::shared_ptr<Cluster>;
} // namespace userver::storages::postgres
