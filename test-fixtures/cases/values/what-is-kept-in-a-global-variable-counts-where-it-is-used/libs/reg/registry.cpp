#include "libs/reg/registry.h"
#include <vector>
namespace reg {
std::map<std::string, Maker>& makers() { static std::map<std::string, Maker> m; return m; }
std::unique_ptr<Plugin> make(const std::string& n) {
  auto it = makers().find(n);
  if (it == makers().end()) return nullptr;
  return it->second();
}
static std::vector<Entry>& entries() { static auto* v = new std::vector<Entry>; return *v; }
void add_entry(const Entry& e) { entries().push_back(e); }
void dispatch(sqlite3* db, const std::string& name) {
  for (const auto& e : entries())
    if (name == e.name) { e.fn(db, e.table); return; }
}
bool exec(sqlite3* db, const std::string& sql) { return sqlite3_exec(db, sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK; }
}
