#include <brpc/memcache.h>
#include <brpc/redis.h>

#include <string>

// Key stores over a channel: a request gathers commands.
class Cache {
 public:
  void store(const std::string& id, const char* text) {
    brpc::RedisRequest request;
    brpc::RedisResponse response;
    brpc::Controller controller;
    request.AddCommand("SET customer:%s %s", id.c_str(), text);  // expect: ssot-table-write order-service upsert key:customer:*
    request.AddCommand("GET customer:1");
    const butil::StringPiece parts[] = {"DEL", "customer:7"};
    request.AddCommandByComponents(parts, 2);  // expect: ssot-table-write order-service delete key:customer:7
    channel_.CallMethod(nullptr, &controller, &request, &response, nullptr);
    if (response.reply(0).is_error()) response.Clear();
  }
  void remember(const std::string& id) {
    brpc::MemcacheRequest request;
    brpc::MemcacheResponse response;
    brpc::Controller controller;
    request.Set("customer:" + id, "x", 0, 60, 0);  // expect: ssot-table-write order-service upsert key:customer:*
    request.Delete("customer:8");                  // expect: ssot-table-write order-service delete key:customer:8
    request.Get("customer:9");
    channel_.CallMethod(nullptr, &controller, &request, &response, nullptr);
  }
  void forget() {
    brpc::MemcacheRequest request;
    request.Flush(0);  // expect: ssot-unowned-write order-service truncate key:*
  }

 private:
  brpc::Channel channel_;
};

void fill(Cache& cache, const std::string& id) {
  cache.store(id, "x");
  cache.remember(id);
  cache.forget();
}
