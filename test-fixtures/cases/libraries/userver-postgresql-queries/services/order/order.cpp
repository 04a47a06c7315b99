#include <userver/storages/postgres/cluster.hpp>

// userver's PostgreSQL driver: constants of type Query, transactions, bulks, query queues, an optional command control.
namespace pg = userver::storages::postgres;
namespace storages = userver::storages;

namespace {
const storages::Query kPlace{"INSERT INTO orders(id) VALUES ($1)", storages::Query::Name{"place"}};
const pg::Query kRename{"UPDATE customers SET name = $1 WHERE id = $2", pg::Query::Name{"rename"}};
constexpr const char *kErase = "DELETE FROM customers WHERE id = $1";
} // namespace

class Repository {
public:
  explicit Repository(pg::ClusterPtr cluster) : cluster_(std::move(cluster)) {}
  void place(int id) const {
    cluster_->Execute(pg::ClusterHostType::kMaster, kPlace, id);
    cluster_->Execute(pg::ClusterHostType::kMaster, kRename, "x", id); // expect: ssot-table-write order-service update table:customers
    cluster_->Execute(pg::ClusterHostType::kSlave, "SELECT * FROM customers WHERE id = $1", id).AsSingleRow<int>();
    cluster_->Execute(pg::ClusterHostType::kMaster, pg::CommandControl{}, kErase, id); // expect: ssot-table-write order-service delete table:customers
  }
  void together(const std::vector<int> &ids) {
    pg::Transaction trx = cluster_->Begin("together", pg::TransactionOptions{});
    trx.Execute("UPDATE orders SET n = $1", 1);
    trx.Execute(pg::OptionalCommandControl{}, "DELETE FROM customer_notes"); // expect: ssot-table-write order-service delete table:customer_notes
    trx.ExecuteBulk("INSERT INTO customers(id) VALUES ($1)", ids);           // expect: ssot-table-write order-service insert table:customers
    pg::ParameterStore parameters;
    parameters.PushBack(1);
    trx.Execute(std::string("UPDATE customers SET ") + "n = $1", parameters); // expect: ssot-table-write order-service update table:customers
    trx.Commit();
    auto queue = cluster_->CreateQueryQueue(pg::ClusterHostType::kMaster);
    queue.Push("SELECT 1");
    queue.Push(pg::CommandControl{}, kErase, 1);
    queue.Collect(); // expect: ssot-table-write order-service delete table:customers
  }

private:
  pg::ClusterPtr cluster_;
};
void start(pg::ClusterPtr cluster) {
  Repository r(cluster);
  r.place(1);
  r.together({1});
}

// A notification's channel may be bound to it.
void notified(pg::ClusterPtr cluster, const std::string &body) {
  cluster->Execute(pg::ClusterHostType::kMaster, "SELECT pg_notify($1, $2)", "customer.events", body); // expect: ssot-event-publish order-service publish event:customer.events
}
