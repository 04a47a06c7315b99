// As drogon_ctl generates it, shortened.
#include "Customers.h"

namespace drogon_model::shop {
const std::string Customers::primaryKeyName = "id";
const std::string Customers::tableName = "\"customers\"";
const std::string Orders::tableName = "\"orders\"";
} // namespace drogon_model::shop
