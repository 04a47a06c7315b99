#include <userver/storages/clickhouse/cluster.hpp>
#include <userver/storages/mysql/cluster.hpp>
#include <userver/ydb/table.hpp>

// userver's other SQL drivers.
namespace my = userver::storages::mysql;
namespace ch = userver::storages::clickhouse;
namespace ydb = userver::ydb;

void mysql(const my::Cluster &cluster, const std::vector<int> &ids) {
  cluster.Execute(my::ClusterHostType::kPrimary, "INSERT INTO orders(id) VALUES (?)", 1);
  cluster.Execute(my::ClusterHostType::kPrimary, "UPDATE customers SET n = ?", 1); // expect: ssot-table-write order-service update table:customers
  cluster.Execute(my::OptionalCommandControl{}, my::ClusterHostType::kPrimary, "SELECT * FROM customers");
  cluster.ExecuteBulk(my::ClusterHostType::kPrimary, "INSERT INTO customers(id) VALUES (?)", ids); // expect: ssot-table-write order-service insert table:customers
  cluster.ExecuteCommand(my::ClusterHostType::kPrimary, "DROP TABLE customer_notes");              // expect: ssot-table-write order-service ddl table:customer_notes
  auto trx = cluster.Begin(my::ClusterHostType::kPrimary);
  trx.Execute("DELETE FROM customers WHERE id = ?", 1); // expect: ssot-table-write order-service delete table:customers
  trx.Commit();
}

void clickhouse(const ch::Cluster &cluster, const std::vector<int> &rows) {
  cluster.Execute("SELECT * FROM customers WHERE id = {}", 1);
  cluster.Execute(ch::OptionalCommandControl{}, "TRUNCATE TABLE customers"); // expect: ssot-table-write order-service truncate table:customers
  cluster.Insert("customers", {"id"}, rows);                                 // expect: ssot-table-write order-service insert table:customers
  cluster.Insert(ch::OptionalCommandControl{}, "orders", {"id"}, rows);
  cluster.InsertRows("customer_notes", {"id"}, rows); // expect: ssot-table-write order-service insert table:customer_notes
}

void tables(ydb::TableClient &client, const std::vector<int> &rows) {
  static const ydb::Query kTouch{"DECLARE $id AS Utf8; UPSERT INTO customers (id) VALUES ($id);"};
  client.ExecuteDataQuery(kTouch, "$id", "1"); // expect: ssot-table-write order-service upsert table:customers
  client.ExecuteDataQuery(ydb::OperationSettings{}, ydb::Query{"SELECT * FROM customers"});
  auto trx = client.Begin("erase");
  trx.Execute(ydb::Query{"DELETE FROM customers WHERE id = $id"}, "$id", "1"); // expect: ssot-table-write order-service delete table:customers
  trx.Commit();
  client.ExecuteSchemeQuery("DROP TABLE customer_notes"); // expect: ssot-table-write order-service ddl table:customer_notes
  client.BulkUpsert("customers", rows);                   // expect: ssot-table-write order-service upsert table:customers
  client.DropTable("customer_notes");                     // expect: ssot-table-write order-service ddl table:customer_notes
  client.BulkUpsert("orders", rows);
}

void retry(userver::ydb::TableClient &client) {
  client.RetryTx("tx", {}, [](userver::ydb::TxActor &tx) {
    tx.Execute(userver::ydb::Query{"DELETE FROM customers WHERE gone"}); // expect: ssot-table-write order-service delete table:customers
    return userver::ydb::TxAction::kCommit;
  });
}
