// Declarations after google-cloud-cpp 2.30 (spanner, administration), those that the fixtures use.
#pragma once
#include <google/cloud/spanner/client.h>

namespace google::cloud::spanner_admin {
inline namespace v2_30 {
class DatabaseAdminConnection {};
std::shared_ptr<DatabaseAdminConnection> MakeDatabaseAdminConnection(Options options = {});
class DatabaseAdminClient {
public:
  explicit DatabaseAdminClient(std::shared_ptr<DatabaseAdminConnection> connection, Options opts = {});
  StatusOr<int> UpdateDatabaseDdl(std::string const &database, std::vector<std::string> const &statements, Options opts = {});
};
} // namespace v2_30
} // namespace google::cloud::spanner_admin
