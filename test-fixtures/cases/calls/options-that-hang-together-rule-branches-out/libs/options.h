#pragma once
#include "libs/db.h"
enum class Kind { Customer, Order, Invoice };
struct Options { bool dry = false; bool soft = false; std::optional<int> limit; const char* audit = nullptr; };
inline void remove(sqlite3* d, Kind k, int id, const Options& o = {}) {
  if (o.dry) return;
  if (id < 0 || (o.limit && *o.limit == 0)) throw std::out_of_range("id");
  std::string t;
  if (k == Kind::Customer) t = "customers";
  else if (k == Kind::Order) t = "orders";
  else t = "invoices";
  if (o.soft && k != Kind::Order) X(d, "UPDATE " + t + " SET gone = 1");
  else if (!o.soft) X(d, "DELETE FROM " + t);
  if (o.audit) X(d, std::string("INSERT INTO ") + o.audit + " VALUES (1)");
}
inline bool sync(sqlite3* d, int mode, bool force, const std::string& target = "orders") {
  const bool write = (mode & 2) != 0 || force;
  const bool clean = mode & 4;
  if (!write && !clean) return false;
  if (clean) X(d, "DELETE FROM " + target);
  if (write && target != "orders") X(d, "INSERT INTO " + target + " VALUES (1)");
  return true;
}
inline int level(const char* env) { if (!env) return 0; return env[0] == '1' ? 1 : 2; }
template <bool Audit = false> void touch(sqlite3* d, const char* t) { X(d, std::string("UPDATE ") + t + " SET n = 1"); if (Audit) X(d, "INSERT INTO customer_notes VALUES (1)"); }
