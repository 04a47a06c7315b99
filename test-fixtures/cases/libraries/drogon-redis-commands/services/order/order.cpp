#include <drogon/drogon.h>

// Drogon's Redis client: printf-like commands, three ways to wait for them.
using namespace drogon;

void index(const nosql::RedisClientPtr &redis, const std::string &id) {
  redis->execCommandAsync([](const nosql::RedisResult &) {}, [](const std::exception &) {}, "set order:%s open", id.c_str());
  redis->execCommandAsync([](const nosql::RedisResult &) {}, [](const std::exception &) {}, "set customer:%s x", id.c_str()); // expect: ssot-table-write order-service upsert key:customer:1
  auto name = redis->execCommandSync<std::string>([](const nosql::RedisResult &) { return std::string(); }, "get customer:%s", id.c_str());
  redis->execCommandSync<int>([](const nosql::RedisResult &) { return 0; }, "del customer:7"); // expect: ssot-table-write order-service delete key:customer:7
  auto transaction = redis->newTransaction();
  transaction->execCommandAsync([](const nosql::RedisResult &) {}, [](const std::exception &) {}, "incr customer:7:visits"); // expect: ssot-table-write order-service update key:customer:7:visits
  transaction->execute([](const nosql::RedisResult &) {}, [](const std::exception &) {});
  auto subscriber = redis->newSubscriber();
  subscriber->subscribe("customer.events", [redis](const std::string &, const std::string &) {
    redis->execCommandAsync([](const nosql::RedisResult &) {}, [](const std::exception &) {}, "hset customer:9 a b"); // expect: ssot-table-write order-service upsert key:customer:9
  });
}

Task<> later(nosql::RedisClientPtr redis) {
  co_await redis->execCommandCoro("publish customer.events %s", "x"); // expect: ssot-event-publish order-service publish event:customer.events
  co_return;
}
void start() { index(app().getRedisClient(), "1"); }
