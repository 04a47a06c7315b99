// Declarations after etcd-cpp-apiv3 0.15.
#pragma once
#include <string>
namespace etcd {
class Response {};
class SyncClient {
public:
  explicit SyncClient(std::string const &etcd_url);
  Response get(std::string const &key);
  Response set(std::string const &key, std::string const &value, int ttl = 0);
  Response add(std::string const &key, std::string const &value, int ttl = 0);
  Response put(std::string const &key, std::string const &value);
  Response modify(std::string const &key, std::string const &value, int ttl = 0);
  Response rm(std::string const &key);
  Response rmdir(std::string const &key, bool recursive = false);
};
} // namespace etcd
