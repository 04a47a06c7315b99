#include <userver/storages/redis/client.hpp>

// userver's Redis client: methods named after commands, MULTI, scripts, subscriptions.
namespace redis = userver::storages::redis;

class Index {
public:
  Index(redis::ClientPtr client, std::shared_ptr<redis::SubscribeClient> subscriber) : client_(std::move(client)), subscriber_(std::move(subscriber)) {}
  void put(const std::string &id) {
    client_->Set("order:" + id, "open", {}).Get();
    client_->Setex("customer:" + id, std::chrono::seconds(1), "x", {}).Get(); // expect: ssot-table-write order-service upsert key:customer:*
    client_->Get("customer:" + id, {}).Get();
    client_->Del(std::vector<std::string>{"customer:1", "order:1"}, {}); // expect: ssot-table-write order-service delete key:customer:1
    client_->Hset("customer:2", "f", "v", {});                           // expect: ssot-table-write order-service upsert key:customer:2
    client_->Publish("customer.events", id, {});                         // expect: ssot-event-publish order-service publish event:customer.events
    auto multi = client_->Multi();
    multi->Set("customer:3", id); // expect: ssot-table-write order-service upsert key:customer:3
    multi->Exec({}).Get();
    client_->Eval<int>("return redis.call('set', KEYS[1], ARGV[1])", {"customer:4"}, {id}, {}); // expect: ssot-table-write order-service update key:customer:4
    token_ = subscriber_->Subscribe("customer.events", [this](const std::string &, const std::string &) {
      client_->Del("customer:5", {}); // expect: ssot-table-write order-service delete key:customer:5
    });
  }

private:
  redis::ClientPtr client_;
  std::shared_ptr<redis::SubscribeClient> subscriber_;
  redis::SubscriptionToken token_;
};
