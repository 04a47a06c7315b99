#include "libs/db.h"
void one(sqlite3* d) {
  X(d, "DELETE FROM " + f1(T{"", "customers"}));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f2(T{"", "customers"}));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f3(T{"", "customers"}));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f4("", "customers"));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f5("", "customers"));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f6("", "customers"));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f7("", "customers"));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f8("", "customers"));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f1(T{nullptr, "customers"}));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f1(T{"crm", "customers"}));  // expect: ssot-unowned-write order-service delete table:crm.customers
  X(d, "DELETE FROM " + f2(T{"crm", "customers"}));  // expect: ssot-unowned-write order-service delete table:crm.customers
  X(d, "DELETE FROM " + f3(T{"crm", "customers"}));  // expect: ssot-unowned-write order-service delete table:crm.customers
  X(d, "DELETE FROM " + f4("crm", "customers"));  // expect: ssot-unowned-write order-service delete table:crm.customers
  X(d, "DELETE FROM " + f5("crm", "customers"));  // expect: ssot-unowned-write order-service delete table:crm.customers
  X(d, "DELETE FROM " + f6("crm", "customers"));  // expect: ssot-unowned-write order-service delete table:crm.customers
  X(d, "DELETE FROM " + f9("customers"));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f10(T{"", "`customers`"}));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f11("customers"));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f12("customers"));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f12("xcustomers"));
  X(d, "DELETE FROM " + f13(T{"", "customers"}));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f13(T{"", "xcustomers"}));
  X(d, "DELETE FROM " + f14(T{"", "customers"}));  // expect: ssot-table-write order-service delete table:customers
  X(d, "DELETE FROM " + f14(T{"", "xcustomers"}));
  X(d, "DELETE FROM " + f15("xc"));
  X(d, "DELETE FROM " + f15("i"));  // expect: ssot-table-write order-service delete table:invoices
}
