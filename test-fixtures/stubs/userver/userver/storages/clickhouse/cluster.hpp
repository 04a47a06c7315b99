// Stub of userver's ClickHouse driver; see ../query.hpp.
#pragma once
#include <string_view>
#include <userver/storages/query.hpp>

namespace userver::storages::clickhouse {
using Query = storages::Query;
struct CommandControl {};
using OptionalCommandControl = std::optional<CommandControl>;
class ExecutionResult {};
class Cluster {
public:
  template <typename... Args> ExecutionResult Execute(const Query &query, const Args &...args) const;
  template <typename... Args> ExecutionResult Execute(OptionalCommandControl cc, const Query &query, const Args &...args) const;
  template <typename T> void Insert(const std::string &table_name, const std::vector<std::string_view> &column_names, const T &data) const;
  template <typename T>
  void Insert(OptionalCommandControl cc, const std::string &table_name, const std::vector<std::string_view> &column_names, const T &data) const;
  template <typename Container>
  void InsertRows(const std::string &table_name, const std::vector<std::string_view> &column_names, const Container &data) const;
};
} // namespace userver::storages::clickhouse
