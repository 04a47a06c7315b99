#pragma once
#include "libs/db.h"
inline const char* t1(int kind) {
  switch (kind) {
    case 0: return "orders";
    case 1: [[fallthrough]];
    case 2: return "customers";
    case 3: return "payments";
    default: throw std::invalid_argument("kind");
  }
}
inline const char* t2(int kind) {
  switch (kind) {
    case 0: return "orders";
    case 3: { static const char* t = "invoices"; return t; }
    default: throw std::invalid_argument("kind");
  }
}
inline const char* t3(int kind) {
  switch (kind) {
    case 0: return "orders";
    case 1:
    case 2: return "customers";
    case 3: { const char* t = "invoices"; return t; }
    default: throw std::invalid_argument("kind");
  }
}
inline void onceAround(sqlite3* d, bool x, bool y) {
  do {
    if (x) { if (y) break; }
    X(d, "DELETE FROM invoices");
  } while (false);
  X(d, "DELETE FROM orders");
}
inline void jumps(sqlite3* d, bool x, bool y) {
  if (x) { if (y) goto done; }
  X(d, "DELETE FROM customers");
done:
  X(d, "DELETE FROM orders");
}
