#include <userver/all.hpp>
using namespace userver;
void f(const std::shared_ptr<storages::mysql::Cluster> &c) {
  using storages::mysql::ClusterHostType;
  c->Execute(ClusterHostType::kPrimary, "SELECT * FROM customers").AsVector<int>();
  c->Execute(ClusterHostType::kPrimary, "UPDATE customers SET a = ?", 1); // expect: ssot-table-write order-service update table:customers
  c->ExecuteBulk(ClusterHostType::kPrimary, "INSERT INTO customers(id) VALUES(?)", std::vector<int>{1}); // expect: ssot-table-write order-service insert table:customers
  auto t = c->Begin(ClusterHostType::kPrimary);
  t.Execute("DELETE FROM customers"); // expect: ssot-table-write order-service delete table:customers
  t.Commit();
}
void g(storages::clickhouse::Cluster &c) {
  c.Insert("customers", {"a"}, std::vector<int>{1}); // expect: ssot-table-write order-service insert table:customers
  c.Execute("SELECT a FROM customers");
}
void h(ydb::TableClient &c) {
  static const ydb::Query kQ{R"(DECLARE $id AS Uint64; UPSERT INTO customers (id) VALUES ($id))"};
  c.ExecuteDataQuery(kQ, "$id", 1); // expect: ssot-table-write order-service upsert table:customers
  c.BulkUpsert("customers", 1); // expect: ssot-table-write order-service upsert table:customers
  auto t = c.Begin("x");
  t.Execute("SELECT 1 FROM customers");
  t.Execute("DELETE FROM customers"); // expect: ssot-table-write order-service delete table:customers
  t.Commit();
}
void m(const storages::mongo::PoolPtr &pool) {
  using formats::bson::MakeDoc;
  namespace ops = storages::mongo::operations;
  auto coll = pool->GetCollection("customers");
  coll.FindOne(MakeDoc("a", 1));
  coll.Count(MakeDoc());
  coll.InsertOne(MakeDoc("a", 1)); // expect: ssot-table-write order-service insert table:customers
  coll.UpdateOne(MakeDoc(), MakeDoc(), storages::mongo::options::Upsert{}); // expect: ssot-table-write order-service upsert table:customers
  coll.UpdateOne(MakeDoc(), MakeDoc()); // expect: ssot-table-write order-service update table:customers
  coll.Execute(ops::Delete(ops::Delete::Mode::kMulti, MakeDoc())); // expect: ssot-table-write order-service delete table:customers
  ops::InsertOne ins(MakeDoc());
  coll.Execute(ins); // expect: ssot-table-write order-service insert table:customers
  coll.Execute(ops::Find(MakeDoc()));
  auto bulk = coll.MakeOrderedBulk();
  bulk.InsertOne(MakeDoc());
  bulk.DeleteOne(MakeDoc());
  coll.Execute(std::move(bulk)); // expect: ssot-table-write order-service insert table:customers; ssot-table-write order-service delete table:customers
  pool->GetCollection("orders").DeleteMany(MakeDoc());
}
void r(storages::redis::ClientPtr redis, storages::redis::SubscribeClient &sub) {
  storages::redis::CommandControl cc;
  redis->Get("customer:1", cc).Get();
  redis->Set("customer:1", "v", cc).Get(); // expect: ssot-table-write order-service upsert key:customer:1
  redis->Set("order:1", "v", std::chrono::milliseconds(5), cc);
  redis->Del("customer_index", cc); // expect: ssot-table-write order-service delete key:customer_index
  redis->Del(std::vector<std::string>{"customer_index"}, cc); // expect: ssot-table-write order-service delete key:customer_index
  redis->Hset("customer:1", "f", "v", cc); // expect: ssot-table-write order-service upsert key:customer:1
  redis->SetIfNotExist("customer:1", "v", std::chrono::milliseconds(5), cc); // expect: ssot-table-write order-service upsert key:customer:1
  redis->SetIfExist("customer:1", "v", cc); // expect: ssot-table-write order-service upsert key:customer:1
  redis->Unlink("customer:1", cc); // expect: ssot-table-write order-service delete key:customer:1
  redis->Publish("customer.events", "m", cc); // expect: ssot-event-publish order-service publish event:customer.events
  auto t = redis->Multi();
  t->Set("customer_index", "v"); // expect: ssot-table-write order-service upsert key:customer_index
  t->Incr("order_index");
  t->Exec(cc).Get();
  auto tok = sub.Subscribe("customer.events", [redis](const std::string &, const std::string &) { redis->Incr("customer_index", {}); }, cc); // expect: ssot-table-write order-service update key:customer_index
}
void k(kafka::Producer &p, kafka::ConsumerScope &s) {
  p.Send("order.events", "k", "v");
  p.Send("customer.events", "k", "v"); // expect: ssot-event-publish order-service publish event:customer.events
  p.SendAsync("customer.audit", "k", "v"); // expect: ssot-event-publish order-service publish event:customer.audit
  s.Start([&](kafka::MessageBatchView) { p.Send("customer.events", "k", "v"); s.AsyncCommit(); }); // expect: ssot-event-publish order-service publish event:customer.events
}
struct Rmq {
  std::shared_ptr<urabbitmq::Client> c_;
  const urabbitmq::Exchange ex_{"customer.events"};
  const urabbitmq::Queue q_{"q"};
  void send() { c_->PublishReliable(ex_, "rk", "m", urabbitmq::MessageType::kPersistent, 1); } // expect: ssot-event-publish order-service publish event:customer.events
};
void rq(std::shared_ptr<urabbitmq::Client> c) {
  Rmq{c}.send();
  c->Publish(urabbitmq::Exchange{"order.events"}, "rk", "m", urabbitmq::MessageType::kPersistent, 1);
}
void ht(clients::http::Client &c, const std::string &id) {
  c.CreateRequest().get("http://customer-service/customers/7").timeout(std::chrono::milliseconds(1)).retry(2).perform();
  c.CreateRequest().post("http://customer-service/customers/7", "{}").headers(1).timeout(std::chrono::milliseconds(1)).perform()->body(); // expect: ssot-api-command order-service command api:POST customer-service/customers/7
  auto resp = c.CreateRequest().put("http://customer-service/customers/" + id, "{}").perform(); // expect: ssot-api-command order-service command api:PUT customer-service/customers/*
  auto req = c.CreateRequest();
  req.method(clients::http::HttpMethod::kDelete);
  c.CreateRequest().method(clients::http::HttpMethod::kPatch).url("http://customer-service/customers/9").data("x").async_perform(); // expect: ssot-api-command order-service command api:PATCH customer-service/customers/9
}
