#pragma once
#include <sqlite3.h>
#include <string>
#include <optional>
#include <stdexcept>
inline void X(sqlite3* d, const std::string& s) { sqlite3_exec(d, s.c_str(), nullptr, nullptr, nullptr); }
struct O { std::optional<int> limit; std::optional<bool> on; };
inline void f1(sqlite3* d, const O& o) { if (o.limit && *o.limit == 0) return; X(d, "DELETE FROM customers"); }
inline void f2(sqlite3* d, const O& o, int id) { if (id < 0 || (o.limit.has_value() && *o.limit == 0)) return; X(d, "DELETE FROM customers"); }
inline void f3(sqlite3* d, std::optional<int> l) { if (l && *l == 0) return; X(d, "DELETE FROM customers"); }
inline void f4(sqlite3* d, const O& o) { if (o.on && !*o.on) return; X(d, "DELETE FROM customers"); }
inline void f5(sqlite3* d, std::optional<int> l) { if (!l) return; X(d, "DELETE FROM customers"); }
inline void f6(sqlite3* d, std::optional<int> l) { if (l.value_or(3) > 2) return; X(d, "DELETE FROM customers"); }
