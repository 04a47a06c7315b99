// Stub of userver's MySQL driver; see ../query.hpp.
#pragma once
#include <userver/storages/query.hpp>

namespace userver::storages::mysql {
using Query = storages::Query;
enum class ClusterHostType { kPrimary, kSecondary };
struct CommandControl {};
using OptionalCommandControl = std::optional<CommandControl>;
class StatementResultSet {};
class CommandResultSet {};
class Transaction {
public:
  template <typename... Args> StatementResultSet Execute(const Query &query, const Args &...args) const;
  template <typename T> StatementResultSet ExecuteDecompose(const Query &query, const T &row) const;
  void Commit();
};
class Cluster {
public:
  template <typename... Args> StatementResultSet Execute(ClusterHostType host_type, const Query &query, const Args &...args) const;
  template <typename... Args>
  StatementResultSet Execute(OptionalCommandControl cc, ClusterHostType host_type, const Query &query, const Args &...args) const;
  template <typename Container> StatementResultSet ExecuteBulk(ClusterHostType host_type, const Query &query, const Container &params) const;
  CommandResultSet ExecuteCommand(ClusterHostType host_type, const Query &command) const;
  Transaction Begin(ClusterHostType host_type) const;
};
} // namespace userver::storages::mysql
