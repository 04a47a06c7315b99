#include <userver/storages/postgres/cluster.hpp>
namespace pg = userver::storages::postgres;
const pg::Query kInsert{"INSERT INTO customers (id) VALUES ($1)", pg::Query::Name{"x"}};
class Repo { public: explicit Repo(pg::ClusterPtr c) : pg_(std::move(c)) {}
  void a(int id) {
    pg_->Execute(pg::ClusterHostType::kMaster, kInsert, id);  // expect: ssot-table-write order-service insert table:customers
    pg_->Execute(pg::ClusterHostType::kMaster, "UPDATE orders SET a = $1", id);
    auto trx = pg_->Begin("t", pg::ClusterHostType::kMaster, {});
    trx.Execute("DELETE FROM customers WHERE id = $1", id);  // expect: ssot-table-write order-service delete table:customers
    trx.Commit();
    auto r = pg_->Execute(pg::ClusterHostType::kSlave, "SELECT 1 FROM customers");
  }
  pg::ClusterPtr pg_; };
