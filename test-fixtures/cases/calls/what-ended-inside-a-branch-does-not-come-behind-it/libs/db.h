#pragma once
#include <sqlite3.h>
#include <string>
#include <stdexcept>
inline void X(sqlite3* d, const std::string& s) { sqlite3_exec(d, s.c_str(), nullptr, nullptr, nullptr); }
inline std::string p1(bool x, bool y, int c) {
  if (x) { if (y) return "orders"; }
  if (c == 1) return "payments";
  return "invoices";
}
inline std::string p2(bool x, bool y, int c) {
  std::string t = "orders";
  if (x) {
    if (y) return t;
    t = "order_items";
  } else if (c == 4) return "order_audit";
  if (c == 1) { if (!x) t = "payments"; }
  else t = "invoices";
  return t;
}
inline void q1(sqlite3* d, bool x, bool y) {
  if (x) { if (y) return; }
  X(d, "DELETE FROM invoices");
}
inline void q2(sqlite3* d, const char* t, bool soft) {
  if (!t || !*t) { if (soft) return; throw std::runtime_error("t"); }
  if (soft) { X(d, std::string("UPDATE ") + t + " SET a = 1"); return; }
  X(d, std::string("DELETE FROM ") + t);
}
inline int q3(sqlite3* d, int k) {
  switch (k) {
    case 0: return 1;
    case 1: X(d, "DELETE FROM orders"); [[fallthrough]];
    case 2: X(d, "DELETE FROM payments"); break;
    case 3: X(d, "DELETE FROM invoices"); if (k > 2) break; [[fallthrough]];
    default: return 2;
  }
  X(d, "INSERT INTO customers VALUES (1)");
  return 0;
}
