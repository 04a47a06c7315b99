// A way that ends in a loop or in a try block is told by no condition: what comes behind stays possible.
#include "libs/names.h"
#include <vector>
static std::string afterLoop(bool x, bool y, const std::vector<int>& v) {
  if (x) {
    for (int i : v)
      if (i == 3) return "customers";
    if (y) return "orders";
  }
  return "order_items";
}
static std::string afterTry(sqlite3* d, bool x, bool y) {
  try {
    if (x) { if (y) return "orders"; }
    X(d, "DELETE FROM orders");
    return "order_items";
  } catch (const std::exception&) {
    return "payments";
  }
}
void lost(sqlite3* d, const std::vector<int>& v) {
  X(d, "DELETE FROM " + afterLoop(true, false, v));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + afterTry(d, true, false));  // expect: ssot-table-write order-service delete table:payments
  onceAround(d, true, true);
  onceAround(d, false, true);  // expect: ssot-table-write order-service delete table:invoices
  jumps(d, true, true);
  jumps(d, true, false);  // expect: ssot-table-write order-service delete table:customers
}
