// Stub of userver 2.x (userver-framework/userver) for fixtures: own declarations of what the cases call, with the true names and parameters.
#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace userver::utils {
template <class Tag, class T> class StrongTypedef {
public:
  explicit StrongTypedef(T);
};
} // namespace userver::utils

namespace userver::storages {
class Query {
public:
  using Name = utils::StrongTypedef<struct NameTag, std::string>;
  Query(const char *statement, std::optional<Name> name = std::nullopt);
  Query(std::string statement, std::optional<Name> name = std::nullopt);
  const std::string &Statement() const;
};
} // namespace userver::storages
