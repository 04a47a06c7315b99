#include <google/cloud/spanner/admin/database_admin_client.h>
#include <google/cloud/spanner/client.h>

// Cloud Spanner: DML inside a transaction's function, mutations, partitioned and batched statements.
namespace spanner = ::google::cloud::spanner;
using ::google::cloud::StatusOr;

void migrate(std::string const &database) {
  auto admin = google::cloud::spanner_admin::DatabaseAdminClient(google::cloud::spanner_admin::MakeDatabaseAdminConnection());
  std::vector<std::string> statements{"ALTER TABLE orders ADD COLUMN seen BOOL"};
  statements.emplace_back("ALTER TABLE customers ADD COLUMN seen BOOL");
  admin.UpdateDatabaseDdl(database, statements); // expect: ssot-table-write order-service ddl table:customers
}

void batch(spanner::Client client, std::vector<std::string> const &ids) {
  std::vector<spanner::SqlStatement> statements;
  for (std::string const &id : ids)
    statements.emplace_back("DELETE FROM customers WHERE id = @id", spanner::SqlStatement::ParamType{{"id", spanner::Value(id)}});
  client.ExecuteBatchDml(spanner::MakeReadWriteTransaction(), statements); // expect: ssot-table-write order-service delete table:customers
}

void place(spanner::Client client, std::string const &id) {
  client.Commit([&](spanner::Transaction txn) -> StatusOr<spanner::Mutations> {
    client.ExecuteDml(txn, spanner::SqlStatement("INSERT INTO orders (id) VALUES (@id)", {{"id", spanner::Value(id)}}));
    auto updated = client.ExecuteDml(std::move(txn), spanner::SqlStatement("UPDATE customers SET name = 'x' WHERE id = @id")); // expect: ssot-table-write order-service update table:customers
    return spanner::Mutations{};
  });
  client.ExecuteQuery(spanner::SqlStatement("SELECT * FROM customers"));
  client.ExecutePartitionedDml(spanner::SqlStatement("DELETE FROM customers WHERE gone")); // expect: ssot-table-write order-service delete table:customers
  client.ExecuteBatchDml(spanner::MakeReadWriteTransaction(), {spanner::SqlStatement("UPDATE orders SET n = 1 WHERE true"), // expect: ssot-table-write order-service delete table:customer_notes
                                                               spanner::SqlStatement("DELETE FROM customer_notes WHERE true")});
  client.Commit(spanner::Mutations{
      spanner::InsertMutationBuilder("customers", {"id"}).EmplaceRow(id).Build(), // expect: ssot-table-write order-service insert table:customers
      spanner::InsertOrUpdateMutationBuilder("customers", {"id"}).EmplaceRow(id).Build(), // expect: ssot-table-write order-service upsert table:customers
      spanner::UpdateMutationBuilder("orders", {"id"}).EmplaceRow(id).Build(),
      spanner::MakeUpdateMutation("customers", {"id"}, id),                                  // expect: ssot-table-write order-service update table:customers
      spanner::MakeDeleteMutation("customer_notes", spanner::KeySet::All()),                 // expect: ssot-table-write order-service delete table:customer_notes
      spanner::DeleteMutationBuilder("customers", spanner::KeySet::All()).Build()});         // expect: ssot-table-write order-service delete table:customers
  client.Read("customers", spanner::KeySet::All(), {"id"});
}
