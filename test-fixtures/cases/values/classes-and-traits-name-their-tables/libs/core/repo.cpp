#include "libs/core/repo.h"
namespace core {
const std::string Names::orders = "orders";
const char* const Names::customers = "customers";
std::vector<std::string> Names::all{Names::orders, Names::customers};
void remove(pqxx::work& tx, std::string_view t, bulk_t) { std::string s("TRUNCATE "); s.append(t); tx.exec(s); }
void remove(pqxx::work& tx, std::string_view t, single_t, int id) {
  if (id == 0) return;
  tx.exec("DELETE FROM " + std::string{t} + " WHERE id = " + std::to_string(id));
}
std::string qualified(std::string_view schema, std::string_view table) {
  std::string out;
  out.reserve(schema.size() + table.size() + 1);
  if (!schema.empty()) out.append(schema).push_back('.');
  return out.append(table);
}
}
