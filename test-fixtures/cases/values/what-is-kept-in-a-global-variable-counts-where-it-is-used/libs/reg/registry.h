#pragma once
#include <functional>
#include <map>
#include <memory>
#include <sqlite3.h>
#include <string>
namespace reg {
struct Plugin { virtual ~Plugin() = default; virtual void apply(sqlite3* db) = 0; };
using Maker = std::function<std::unique_ptr<Plugin>()>;
std::map<std::string, Maker>& makers();
struct Registrar { Registrar(const std::string& n, Maker m) { makers().emplace(n, std::move(m)); } };
std::unique_ptr<Plugin> make(const std::string& n);
#define REGISTER_PLUGIN(name, cls) static const ::reg::Registrar registrar_##cls{name, [] { return std::make_unique<cls>(); }}
// static registry of handlers
using Handler = void (*)(sqlite3*, const char*);
struct Entry { const char* name; Handler fn; const char* table; };
void add_entry(const Entry& e);
void dispatch(sqlite3* db, const std::string& name);
bool exec(sqlite3* db, const std::string& sql);
template <class F> auto retry(int n, F&& f) -> decltype(f()) {
  for (int i = 0;; ++i) { try { return std::forward<F>(f)(); } catch (...) { if (i == n) throw; } }
}
}
