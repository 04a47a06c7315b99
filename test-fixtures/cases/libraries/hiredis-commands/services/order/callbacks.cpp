#include <hiredis/async.h>
#include <hiredis/hiredis.h>
#include <string>

// A reply's callback gets the context and what was given with the command.
struct Prefix {
  std::string text;
};
static void replied(redisAsyncContext *context, void *, void *data) {
  const auto *prefix = static_cast<const Prefix *>(data);
  redisAsyncCommand(context, nullptr, nullptr, "SET %s:%d x", prefix->text.c_str(), 7); // expect: ssot-table-write order-service upsert key:customer:7
}
static void published(redisAsyncContext *context, void *, void *key) {
  redisAsyncCommand(context, nullptr, nullptr, "DEL %s", static_cast<const char *>(key)); // expect: ssot-table-write order-service delete key:customer:9
}

void ask(redisAsyncContext *context) {
  static Prefix prefix{"customer"};
  redisAsyncCommand(context, replied, &prefix, "GET order:1");
  redisAsyncCommand(context, published, (void *)"customer:9", "SUBSCRIBE order.events");
}
