#include <hiredis/async.h>
#include <hiredis/hiredis.h>
#include <string>

// hiredis: formats, argument vectors, pipelines, formatted and asynchronous commands.
void index(redisContext *c, redisAsyncContext *ac, const std::string &id) {
  freeReplyObject(redisCommand(c, "SET order:%s %s", id.c_str(), "open"));
  freeReplyObject(redisCommand(c, "GET customer:%s", id.c_str()));
  redisCommand(c, "SET customer:%s %b", id.c_str(), id.data(), id.size()); // expect: ssot-table-write order-service upsert key:customer:*
  redisAppendCommand(c, "DEL customer:1 order:1");                         // expect: ssot-table-write order-service delete key:customer:1
  redisAppendCommand(c, "INCR customer:2:visits");                         // expect: ssot-table-write order-service update key:customer:2:visits
  void *reply = nullptr;
  redisGetReply(c, &reply);
  const char *argv[] = {"HSET", "customer:3", "name", "x"};
  redisCommandArgv(c, 4, argv, nullptr); // expect: ssot-table-write order-service upsert key:customer:3
  redisAsyncCommand(ac, nullptr, nullptr, "EXPIRE %s 60", "customer:4"); // expect: ssot-table-write order-service update key:customer:4
  char *formatted = nullptr;
  redisFormatCommand(&formatted, "LPUSH %s x", "customer:5");
  redisAppendFormattedCommand(c, formatted, 10);          // expect: ssot-table-write order-service update key:customer:5
  redisCommand(c, "PUBLISH customer.events %s", "hello"); // expect: ssot-event-publish order-service publish event:customer.events
  redisCommand(c, "XADD customer.events * k v");          // expect: ssot-event-publish order-service publish event:customer.events
  redisCommand(c, "EVAL %s 1 customer:6 v", "return 1");  // expect: ssot-table-write order-service update key:customer:6
  redisCommand(c, "MSET order:1 a customer:7 b");         // expect: ssot-table-write order-service upsert key:customer:7
  redisCommand(c, "RENAME order:1 customer:8");           // expect: ssot-table-write order-service update key:customer:8
  redisCommand(c, "SORT customer:9 STORE order:1");
  redisCommand(c, "SORT order:1 STORE customer:9"); // expect: ssot-table-write order-service upsert key:customer:9
  redisCommand(c, "LMOVE customer:10 order:1 LEFT RIGHT"); // expect: ssot-table-write order-service update key:customer:10
  redisCommand(c, "MULTI");
  redisCommand(c, "SADD %s member", ("customer:" + id).c_str()); // expect: ssot-table-write order-service update key:customer:*
  redisCommand(c, "EXEC");
}
