#include <google/cloud/spanner/client.h>
namespace spanner = google::cloud::spanner;
using google::cloud::StatusOr;
void f(spanner::Client client) {
  auto rows = client.ExecuteQuery(spanner::SqlStatement("SELECT * FROM customers"));
  auto commit = client.Commit([&client](spanner::Transaction txn) -> StatusOr<spanner::Mutations> {
    auto insert = client.ExecuteDml(std::move(txn), spanner::SqlStatement("INSERT INTO customers (id) VALUES (@id)", {{"id", spanner::Value(1)}})); // expect: ssot-table-write order-service insert table:customers
    if (!insert)
      return StatusOr<spanner::Mutations>();
    return StatusOr<spanner::Mutations>();
  });
  client.ExecutePartitionedDml(spanner::SqlStatement("DELETE FROM customers WHERE a > 10")); // expect: ssot-table-write order-service delete table:customers
  client.Commit(spanner::Mutations{spanner::InsertMutationBuilder("customers", {"id"}).EmplaceRow(1).Build()}); // expect: ssot-table-write order-service insert table:customers
  client.Commit({spanner::UpdateMutationBuilder("customers", {"id"}).EmplaceRow(1).Build(), spanner::DeleteMutationBuilder("customers", spanner::KeySet::All()).Build()}); // expect: ssot-table-write order-service update table:customers; ssot-table-write order-service delete table:customers
  client.Commit({spanner::InsertOrUpdateMutationBuilder("orders", {"id"}).EmplaceRow(1).Build()});
  client.Commit({spanner::MakeInsertMutation("customers", {"id"}, 1)}); // expect: ssot-table-write order-service insert table:customers
}
