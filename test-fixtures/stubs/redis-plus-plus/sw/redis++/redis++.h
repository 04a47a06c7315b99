// Stub of redis-plus-plus 1.3 (sewenew/redis-plus-plus) for fixtures: own declarations of what the cases call, with the true names and parameters.
#pragma once
#include <chrono>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace sw::redis {
using StringView = std::string_view;
using OptionalString = std::optional<std::string>;
using OptionalLongLong = std::optional<long long>;
enum class UpdateType { EXIST, NOT_EXIST, ALWAYS };
class QueuedReplies {};
class ReplyUPtr {};
class PipelineImpl;
class TransactionImpl;

template <typename Impl> class QueuedRedis {
public:
  QueuedRedis(QueuedRedis &&);
  template <typename Input> auto command(Input first, Input last) -> std::enable_if_t<!std::is_convertible_v<Input, StringView>, QueuedRedis &>;
  template <typename... Args> QueuedRedis &command(const StringView &cmd_name, Args &&...args);
  QueuedReplies exec();
  void discard();
  QueuedRedis &set(const StringView &key, const StringView &val, const std::chrono::milliseconds &ttl = std::chrono::milliseconds(0),
                   UpdateType type = UpdateType::ALWAYS);
  QueuedRedis &get(const StringView &key);
  QueuedRedis &del(const StringView &key);
  QueuedRedis &incr(const StringView &key);
  QueuedRedis &hset(const StringView &key, const StringView &field, const StringView &val);
  QueuedRedis &zadd(const StringView &key, const StringView &member, double score, UpdateType type = UpdateType::ALWAYS, bool changed = false);
  QueuedRedis &publish(const StringView &channel, const StringView &message);
};
using Pipeline = QueuedRedis<PipelineImpl>;
using Transaction = QueuedRedis<TransactionImpl>;

class Subscriber {
public:
  template <typename MsgCb> void on_message(MsgCb) {}
  void subscribe(const StringView &channel);
  void consume();
};
class Redis {
public:
  explicit Redis(const std::string &uri);
  Pipeline pipeline(bool new_connection = true);
  Transaction transaction(bool piped = false, bool new_connection = true);
  Subscriber subscriber();
  template <typename Input> auto command(Input first, Input last) -> std::enable_if_t<!std::is_convertible_v<Input, StringView>, ReplyUPtr>;
  template <typename... Args> ReplyUPtr command(const StringView &cmd_name, Args &&...args);
  bool set(const StringView &key, const StringView &val, const std::chrono::milliseconds &ttl = std::chrono::milliseconds(0),
           UpdateType type = UpdateType::ALWAYS);
  bool setnx(const StringView &key, const StringView &val);
  OptionalString get(const StringView &key);
  long long exists(const StringView &key);
  long long del(const StringView &key);
  template <typename Input> long long del(Input first, Input last);
  template <typename T> long long del(std::initializer_list<T> il);
  bool expire(const StringView &key, const std::chrono::seconds &timeout);
  long long incr(const StringView &key);
  template <typename Input> void mset(Input first, Input last);
  template <typename T> void mset(std::initializer_list<T> il);
  long long hset(const StringView &key, const StringView &field, const StringView &val);
  OptionalString hget(const StringView &key, const StringView &field);
  template <typename Output> void hgetall(const StringView &key, Output output);
  long long lpush(const StringView &key, const StringView &val);
  long long sadd(const StringView &key, const StringView &member);
  long long zadd(const StringView &key, const StringView &member, double score, UpdateType type = UpdateType::ALWAYS, bool changed = false);
  void rename(const StringView &key, const StringView &newkey);
  long long publish(const StringView &channel, const StringView &message);
  template <typename Input> std::string xadd(const StringView &key, const StringView &id, Input first, Input last);
  template <typename Result> Result eval(const StringView &script, std::initializer_list<StringView> keys, std::initializer_list<StringView> args);
};
class RedisCluster {
public:
  explicit RedisCluster(const std::string &uri);
  bool set(const StringView &key, const StringView &val, const std::chrono::milliseconds &ttl = std::chrono::milliseconds(0),
           UpdateType type = UpdateType::ALWAYS);
  Pipeline pipeline(const StringView &hash_tag, bool new_connection = true);
};
template <typename T> class Future {
public:
  T get();
};
class AsyncRedis {
public:
  explicit AsyncRedis(const std::string &uri);
  Future<bool> set(const StringView &key, const StringView &val);
  Future<OptionalString> get(const StringView &key);
  Future<long long> publish(const StringView &channel, const StringView &message);
};
} // namespace sw::redis
