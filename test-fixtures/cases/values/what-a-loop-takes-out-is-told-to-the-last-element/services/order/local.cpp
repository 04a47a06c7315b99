#include "libs/db.h"
void localVector(sqlite3* d) {
  std::vector<std::string> v{"customers", "orders", "invoices"};
  while (!v.empty()) {
    X(d, "DELETE FROM " + v.back());  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:invoices
    v.pop_back();
  }
}
void localDeque(sqlite3* d) {
  std::deque<std::string> v{"customers", "orders", "invoices"};
  while (!v.empty()) {
    X(d, "UPDATE " + v.back() + " SET a = 1");  // expect: ssot-table-write order-service update table:customers; ssot-table-write order-service update table:invoices
    v.pop_back();
  }
}
