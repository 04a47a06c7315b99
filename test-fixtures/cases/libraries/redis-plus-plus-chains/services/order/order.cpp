#include <memory>
#include <sw/redis++/redis++.h>

// redis-plus-plus: pipelines, transactions, generic commands, ranges and lists, scripts, asynchronous and cluster clients, subscribers.
using namespace sw::redis;
using namespace std::chrono_literals;

class Index {
public:
  explicit Index(std::shared_ptr<Redis> redis) : redis_(std::move(redis)) {}
  void put(const std::string &id) {
    redis_->set("order:" + id, "open", 60s);
    redis_->hset("customer:" + id, "name", "x"); // expect: ssot-table-write order-service upsert key:customer:1
    redis_->hget("customer:" + id, "name");
    redis_->expire("customer:1", 60s);                                 // expect: ssot-table-write order-service update key:customer:1
    redis_->command("SET", "customer:2", id);                          // expect: ssot-table-write order-service upsert key:customer:2
    redis_->command("GET", "customer:2");
    redis_->del({"order:1", "customer:3"});                            // expect: ssot-table-write order-service delete key:customer:3
    redis_->mset({std::make_pair("order:2", "a"), std::make_pair("customer:4", "b")}); // expect: ssot-table-write order-service upsert key:customer:4
    redis_->rename("order:1", "customer:5");                           // expect: ssot-table-write order-service update key:customer:5
    redis_->eval<long long>("return 1", {"customer:6"}, {"x"});        // expect: ssot-table-write order-service update key:customer:6
    std::vector<std::pair<std::string, std::string>> fields{{"k", "v"}};
    redis_->xadd("customer.events", "*", fields.begin(), fields.end()); // expect: ssot-event-publish order-service publish event:customer.events
    auto tx = redis_->transaction();
    auto replies = tx.set("order:3", "x").incr("customer:7:n").exec(); // expect: ssot-table-write order-service update key:customer:7:n
    Pipeline pipe = redis_->pipeline(false);
    pipe.get("customer:8");
    pipe.zadd("customer:ranking", id, 1.0); // expect: ssot-table-write order-service upsert key:customer:ranking
    pipe.command("DEL", "customer:9");      // expect: ssot-table-write order-service delete key:customer:9
    pipe.exec();
  }
  void listen(RedisCluster &cluster, AsyncRedis &async) {
    auto sub = redis_->subscriber();
    sub.on_message([this](std::string, std::string) {
      redis_->lpush("customer:inbox", "x"); // expect: ssot-table-write order-service update key:customer:inbox
    });
    sub.subscribe("customer.events");
    sub.consume();
    cluster.set("customer:10", "x");                    // expect: ssot-table-write order-service upsert key:customer:10
    cluster.pipeline("x").publish("customer.events", "x"); // expect: ssot-event-publish order-service publish event:customer.events
    async.set("customer:11", "x").get();                // expect: ssot-table-write order-service upsert key:customer:11
    async.get("customer:11").get();
  }

private:
  std::shared_ptr<Redis> redis_;
};
void run(RedisCluster &cluster, AsyncRedis &async) {
  Index index(std::make_shared<Redis>("tcp://redis"));
  index.put("1");
  index.listen(cluster, async);
}

// The words of a command may lie between two iterators.
void words(sw::redis::Redis &redis) {
  std::vector<std::string> words = {"DEL", "customer:9"};
  redis.command(words.begin(), words.end()); // expect: ssot-table-write order-service delete key:customer:9
  auto pipe = redis.pipeline();
  words = {"SET", "order:9", "7"};
  pipe.command(words.begin(), words.end());
  std::initializer_list<std::string> more = {"SET", "customer:9", "7"};
  pipe.command(more.begin(), more.end()).exec(); // expect: ssot-table-write order-service upsert key:customer:9
}

// Keys of which there are several: each is one.
void either(sw::redis::Redis &redis, bool moved) {
  redis.set(moved ? "customer:moved" : "order:moved", "1"); // expect: ssot-table-write order-service upsert key:customer:moved
  for (const char *key : {"order:1", "customer:1", "customer:2"})
    redis.del(key); // expect: ssot-table-write order-service delete key:customer:1; ssot-table-write order-service delete key:customer:2
}
