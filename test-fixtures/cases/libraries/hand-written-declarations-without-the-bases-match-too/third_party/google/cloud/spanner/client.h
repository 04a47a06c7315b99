#pragma once
#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>
namespace google::cloud {
template <class T>
class StatusOr {
public:
  explicit operator bool() const;
  T &operator*();
  T *operator->();
  int status() const;
};
namespace spanner {
inline namespace v2_5 {
class Value {
public:
  template <class T>
  explicit Value(T);
};
class Database {
public:
  Database(std::string p, std::string i, std::string d);
};
class SqlStatement {
public:
  using ParamType = std::unordered_map<std::string, Value>;
  explicit SqlStatement(std::string s);
  SqlStatement(std::string s, ParamType p);
};
class Mutation {};
using Mutations = std::vector<Mutation>;
class Transaction {};
class KeySet {
public:
  static KeySet All();
  KeySet &AddKey(int);
};
struct DmlResult {
  long RowsModified() const;
};
struct CommitResult {};
struct RowStream {
  int *begin();
  int *end();
};
Transaction MakeReadWriteTransaction();
struct InsertOp {};
struct UpdateOp {};
template <class... T>
Mutation MakeInsertMutation(std::string table, std::vector<std::string> cols, T &&...v);
class InsertMutationBuilder {
public:
  InsertMutationBuilder(std::string table_name, std::vector<std::string> column_names);
  template <class... T>
  InsertMutationBuilder &EmplaceRow(T &&...);
  Mutation Build() const;
};
class UpdateMutationBuilder {
public:
  UpdateMutationBuilder(std::string table_name, std::vector<std::string> column_names);
  template <class... T>
  UpdateMutationBuilder &EmplaceRow(T &&...);
  Mutation Build() const;
};
class DeleteMutationBuilder {
public:
  DeleteMutationBuilder(std::string table_name, KeySet keys);
  Mutation Build() const;
};
class InsertOrUpdateMutationBuilder {
public:
  InsertOrUpdateMutationBuilder(std::string table_name, std::vector<std::string> column_names);
  template <class... T>
  InsertOrUpdateMutationBuilder &EmplaceRow(T &&...);
  Mutation Build() const;
};
Mutation MakeDeleteMutation(std::string table, KeySet);
class Connection {};
std::shared_ptr<Connection> MakeConnection(Database);
class Client {
public:
  explicit Client(std::shared_ptr<Connection>);
  RowStream ExecuteQuery(SqlStatement s);
  RowStream ExecuteQuery(Transaction t, SqlStatement s);
  StatusOr<DmlResult> ExecuteDml(Transaction t, SqlStatement s);
  StatusOr<int> ExecuteBatchDml(Transaction t, std::vector<SqlStatement> s);
  StatusOr<int> ExecutePartitionedDml(SqlStatement s);
  RowStream Read(std::string t, KeySet k, std::vector<std::string> c);
  StatusOr<CommitResult> Commit(std::function<StatusOr<Mutations>(Transaction)> const &m);
  StatusOr<CommitResult> Commit(Mutations m);
};
} // namespace v2_5
} // namespace spanner
} // namespace google::cloud
