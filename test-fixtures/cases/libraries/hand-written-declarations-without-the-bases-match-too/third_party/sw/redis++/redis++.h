// redis-plus-plus with its aliases as classes of their own.
#pragma once
#include <string>
#include <string_view>
namespace sw::redis {
class Pipeline {
public:
  Pipeline &set(std::string_view key, std::string_view value);
  Pipeline &get(std::string_view key);
  void exec();
  template <typename... A>
  Pipeline &command(std::string_view cmd, A &&...a);
};
class Transaction {
public:
  Transaction &del(std::string_view key);
  Transaction &incr(std::string_view key);
  void exec();
};
class Redis {
public:
  Pipeline pipeline();
  Transaction transaction();
};
} // namespace sw::redis
