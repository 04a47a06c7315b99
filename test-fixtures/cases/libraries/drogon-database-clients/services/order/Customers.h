// As drogon_ctl generates it, shortened.
#pragma once
#include <drogon/drogon.h>

namespace drogon_model::shop {
class Customers {
public:
  static const int primaryKeyNumber;
  static const std::string tableName;
  static const std::string primaryKeyName;
};
class Orders {
public:
  static const std::string tableName;
};
} // namespace drogon_model::shop
