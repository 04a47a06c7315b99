// Stub of Cloud Spanner's C++ client 2.30 (googleapis/google-cloud-cpp) for fixtures: own declarations of what the cases call, with the true
// names and parameters; StatusOr and KeySet have only what they use.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace google::cloud {
inline namespace v2_30 {
class Status {};
template <typename T> class StatusOr {
public:
  StatusOr(T);
  StatusOr(Status);
  T &operator*();
  T *operator->();
  bool ok() const;
};
class Options {};
namespace spanner {
inline namespace v2_30 {
class Value {
public:
  template <typename T> explicit Value(T);
};
class KeySet {
public:
  static KeySet All();
};
class DmlResult {};
class RowStream {};
class PartitionedDmlResult {};
class BatchDmlResult {};
class CommitResult {};
class SqlStatement {
public:
  using ParamType = std::unordered_map<std::string, Value>;
  SqlStatement() = default;
  explicit SqlStatement(std::string statement);
  SqlStatement(std::string statement, ParamType params);
};
class Transaction {};
Transaction MakeReadWriteTransaction();
class Mutation {};
using Mutations = std::vector<Mutation>;

} // namespace v2_30
} // namespace spanner
namespace spanner_internal {
inline namespace v2_30 {
struct InsertOp {};
struct UpdateOp {};
struct InsertOrUpdateOp {};
struct ReplaceOp {};
template <typename Op> class WriteMutationBuilder {
public:
  WriteMutationBuilder(std::string table_name, std::vector<std::string> column_names);
  spanner::Mutation Build() const &;
  spanner::Mutation &&Build() &&;
  WriteMutationBuilder &AddRow(std::vector<spanner::Value> values);
  template <typename... Ts> WriteMutationBuilder &EmplaceRow(Ts &&...values);
};
} // namespace v2_30
} // namespace spanner_internal
namespace spanner {
inline namespace v2_30 {
using InsertMutationBuilder = spanner_internal::WriteMutationBuilder<spanner_internal::InsertOp>;
using UpdateMutationBuilder = spanner_internal::WriteMutationBuilder<spanner_internal::UpdateOp>;
using InsertOrUpdateMutationBuilder = spanner_internal::WriteMutationBuilder<spanner_internal::InsertOrUpdateOp>;
using ReplaceMutationBuilder = spanner_internal::WriteMutationBuilder<spanner_internal::ReplaceOp>;
template <typename... Ts> Mutation MakeInsertMutation(std::string table_name, std::vector<std::string> columns, Ts &&...values);
template <typename... Ts> Mutation MakeUpdateMutation(std::string table_name, std::vector<std::string> columns, Ts &&...values);
template <typename... Ts> Mutation MakeInsertOrUpdateMutation(std::string table_name, std::vector<std::string> columns, Ts &&...values);
class DeleteMutationBuilder {
public:
  DeleteMutationBuilder(std::string table_name, KeySet keys);
  Mutation Build() const &;
  Mutation Build() &&;
};
Mutation MakeDeleteMutation(std::string table_name, KeySet keys);

class Client {
public:
  RowStream Read(Transaction transaction, std::string table, KeySet keys, std::vector<std::string> columns, Options opts = {});
  RowStream Read(std::string table, KeySet keys, std::vector<std::string> columns, Options opts = {});
  RowStream ExecuteQuery(SqlStatement statement, Options opts = {});
  RowStream ExecuteQuery(Transaction transaction, SqlStatement statement, Options opts = {});
  StatusOr<DmlResult> ExecuteDml(Transaction transaction, SqlStatement statement, Options opts = {});
  StatusOr<BatchDmlResult> ExecuteBatchDml(Transaction transaction, std::vector<SqlStatement> statements, Options opts = {});
  StatusOr<CommitResult> Commit(std::function<StatusOr<Mutations>(Transaction)> const &mutator, Options opts = {});
  StatusOr<CommitResult> Commit(Mutations mutations, Options opts = {});
  Status Rollback(Transaction transaction, Options opts = {});
  StatusOr<CommitResult> Commit(Transaction transaction, Mutations mutations, Options opts = {});
  StatusOr<PartitionedDmlResult> ExecutePartitionedDml(SqlStatement statement, Options opts = {});
};
} // namespace v2_30
} // namespace spanner
} // namespace v2_30
} // namespace google::cloud
