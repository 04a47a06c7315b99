#include "libs/lists.h"
void one(sqlite3* d) {
  std::vector<std::string> v{"orders", "customers"};
  while (!v.empty()) {
    X(d, "DELETE FROM " + v.front());  // expect: ssot-table-write order-service delete table:customers
    v.erase(v.begin());
  }
}
void two(sqlite3* d) {
  std::vector<std::string> v{"orders", "invoices"};
  v.erase(v.begin());
  X(d, "DELETE FROM " + v[0]);  // expect: ssot-table-write order-service delete table:invoices
}
void three(sqlite3* d) {
  std::vector<std::string> v{"DELETE", "FROM", "payments", ","};
  v.pop_back();
  X(d, join(v, " "));  // expect: ssot-table-write order-service delete table:payments
  v.pop_back();
  v.emplace_back("customers");
  X(d, join(v, " "));  // expect: ssot-table-write order-service delete table:customers
}
void four(sqlite3* d) {
  std::vector<std::string> v{"orders", "payments", "order_items"};
  std::vector<std::string> w{"orders", "payments", "order_items"};
  w.erase(std::find(w.begin(), w.end(), "payments"));
  for (auto& t : w) X(d, "UPDATE " + t + " SET a = 1");
  std::erase(w, "order_items");
  X(d, "DELETE FROM " + w.back());
}
