#include "libs/db.h"
void one(sqlite3* d) {
  std::vector<std::string> v{"DELETE FROM payments"};
  v.push_back("WHERE id = 1");
  X(d, joinRange(v.begin(), v.end(), " "));  // expect: ssot-table-write order-service delete table:payments
  X(d, joinIterators(v, " "));  // expect: ssot-table-write order-service delete table:payments
  X(d, joinBeforeLast(v, " "));  // expect: ssot-table-write order-service delete table:payments
  X(d, joinCounted(v, " "));  // expect: ssot-table-write order-service delete table:payments
  X(d, joinIndexed(v, " "));  // expect: ssot-table-write order-service delete table:payments
  const char* w[] = {"DELETE", "FROM", "invoices"};
  X(d, joinRange(std::begin(w), std::end(w), " "));  // expect: ssot-table-write order-service delete table:invoices
  X(d, joinRange(w, w + 3, " "));  // expect: ssot-table-write order-service delete table:invoices
  X(d, joinNext(v));  // expect: ssot-table-write order-service delete table:payments
  X(d, joinNext(std::list<std::string>{"DELETE", "FROM", "invoices"}));  // expect: ssot-table-write order-service delete table:invoices
  X(d, joinPlusOne({"DELETE", "FROM", "customers"}));  // expect: ssot-table-write order-service delete table:customers
  X(d, joinData({"DELETE", "FROM", "customers"}));  // expect: ssot-table-write order-service delete table:customers
}
