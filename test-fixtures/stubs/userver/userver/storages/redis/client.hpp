// Stub of userver's Redis client; see ../query.hpp.
#pragma once
#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace userver::storages::redis {
struct CommandControl {};
template <typename T> class Request {
public:
  T Get(const std::string &request_description = {});
};
using RequestSet = Request<bool>;
class Transaction {
public:
  virtual ~Transaction();
  virtual Request<void> Exec(const CommandControl &command_control) = 0;
  virtual RequestSet Set(std::string key, std::string value) = 0;
  virtual Request<long> Del(std::string key) = 0;
};
using TransactionPtr = std::unique_ptr<Transaction>;
class Client {
public:
  virtual ~Client();
  virtual Request<std::string> Get(std::string key, const CommandControl &command_control) = 0;
  virtual RequestSet Set(std::string key, std::string value, const CommandControl &command_control) = 0;
  virtual RequestSet Setex(std::string key, std::chrono::seconds seconds, std::string value, const CommandControl &command_control) = 0;
  virtual Request<long> Del(std::string key, const CommandControl &command_control) = 0;
  virtual Request<long> Del(std::vector<std::string> keys, const CommandControl &command_control) = 0;
  virtual Request<long> Hset(std::string key, std::string field, std::string value, const CommandControl &command_control) = 0;
  virtual Request<long> Zadd(std::string key, double score, std::string member, const CommandControl &command_control) = 0;
  virtual Request<long> Publish(std::string channel, std::string message, const CommandControl &command_control) = 0;
  virtual TransactionPtr Multi() = 0;
  template <typename ScriptResult, typename ReplyType = ScriptResult>
  Request<ReplyType> Eval(std::string script, std::vector<std::string> keys, std::vector<std::string> args, const CommandControl &command_control);
};
using ClientPtr = std::shared_ptr<Client>;
class SubscriptionToken {};
class SubscribeClient {
public:
  virtual ~SubscribeClient();
  virtual SubscriptionToken Subscribe(std::string channel, std::function<void(const std::string &channel, const std::string &message)> on_message_cb,
                                      const CommandControl &command_control = {}) = 0;
};
} // namespace userver::storages::redis
