#include "libs/sql/query.h"
#include <numeric>
#include <sstream>
namespace shop::sql {
static std::string list(const std::vector<std::string>& v, const char* suffix) {
  std::ostringstream os;
  for (std::size_t i = 0; i != v.size(); ++i) os << (i ? ", " : "") << v[i] << suffix;
  return os.str();
}
std::string Query::sql() const {
  std::ostringstream os;
  switch (verb) {
    case Verb::kInsert: os << "INSERT INTO " << table << " (" << list(columns, "") << ") VALUES (?)"; break;
    case Verb::kUpdate: os << "UPDATE " << table << " SET " << list(columns, " = ?"); break;
    case Verb::kDelete: os << "DELETE FROM " << table; break;
    case Verb::kSelect: os << "SELECT " << list(columns, "") << " FROM " << table; break;
  }
  if (!where.empty()) os << " WHERE " << where;
  return os.str();
}
}
