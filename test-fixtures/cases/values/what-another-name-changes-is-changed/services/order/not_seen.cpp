// What changes a variable and is not followed yet.
#include "libs/writers.h"
namespace shop {
void byValue(SqlWriter w) { w.add("invoices"); }
void givenByValue(pqxx::work& tx) {
  std::string sql = "DELETE FROM ";
  byValue(SqlWriter(sql));
  tx.exec(sql);  // known-missing: ssot-table-write order-service delete table:invoices
}
void listed(pqxx::work& tx) {
  Target a{"payments"}, b{"orders"};
  std::vector<Target*> all{&a, &b};
  for (auto* t : all) t->table += "_old";
  // known-missing: ssot-unowned-write order-service delete table:payments_old
  tx.exec("DELETE FROM " + a.table);  // known-spurious: ssot-table-write order-service delete table:payments
}
void sharedByTwo(pqxx::work& tx) {
  auto one = std::make_shared<Target>(Target{"orders"});
  auto two = one;
  two->table = "payments";
  tx.exec("DELETE FROM " + one->table);  // known-missing: ssot-table-write order-service delete table:payments
}
void wrapped(pqxx::work& tx) {
  std::string a = "orders", b = "customers";
  std::function<void()>([&] { std::swap(a, b); })();
  tx.exec("TRUNCATE " + a);  // known-missing: ssot-table-write order-service truncate table:customers
}
}
