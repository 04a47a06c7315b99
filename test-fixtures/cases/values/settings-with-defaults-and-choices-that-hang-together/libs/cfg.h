#pragma once
#include <string>
#include <map>
#include <cstdlib>
#include <pqxx/pqxx>
namespace shop::cfg {
class Config {
 public:
  std::string get(const std::string& key) const;
  std::string get(const std::string& key, const std::string& fallback) const;
  std::string getOr(const char* key, const char* d) const { auto it = v_.find(key); return it == v_.end() ? d : it->second; }
  const Config& operator[](const std::string& key) const;
  std::string str() const;
 private:
  std::map<std::string, std::string> v_;
};
const Config& config();
inline std::string env(const char* name, const char* fallback) { const char* v = std::getenv(name); return v ? v : fallback; }
inline std::string envOr(const char* name, std::string fallback) { if (const char* v = std::getenv(name)) return v; return fallback; }
template <class T> void purge(pqxx::work& tx, const T& t, const std::string& w = "1=1") { tx.exec("DELETE FROM " + std::string(t) + " WHERE " + w); }
inline void wipe(pqxx::work& tx, const std::string& t = "customers", bool dry = false) { if (!dry) tx.exec("DELETE FROM " + t); }
struct Settings { std::string table = "customers"; bool on = false; };
}
