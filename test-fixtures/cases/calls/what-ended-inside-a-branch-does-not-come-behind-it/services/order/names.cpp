#include "libs/db.h"
#include "libs/names.h"
void one(sqlite3* d) {
  X(d, std::string("DELETE FROM ") + t1(1));  // expect: ssot-table-write order-service delete table:customers
  X(d, std::string("DELETE FROM ") + t1(3));  // expect: ssot-table-write order-service delete table:payments
  X(d, std::string("DELETE FROM ") + t2(0));
  X(d, std::string("DELETE FROM ") + t2(3));  // expect: ssot-table-write order-service delete table:invoices
  X(d, std::string("DELETE FROM ") + t3(1));  // expect: ssot-table-write order-service delete table:customers
  X(d, std::string("DELETE FROM ") + t3(3));  // expect: ssot-table-write order-service delete table:invoices
}
