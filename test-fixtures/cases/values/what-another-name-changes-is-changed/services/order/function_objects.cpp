// The library's own function objects, called like any other, and what only asks about a pointer.
#include <functional>
#include <memory>
#include <pqxx/pqxx>
#include <string>
static std::string named(const std::string &t) { return std::identity{}(t); }
void same(pqxx::work &tx) { tx.exec("DELETE FROM " + named("customers")); } // expect: ssot-table-write order-service delete table:customers
static void only(pqxx::work &tx, const std::string &t) {
  if (std::equal_to<std::string>{}(t, "customers")) tx.exec("UPDATE " + t + " SET a = 1"); // expect: ssot-table-write order-service update table:customers
}
void equal(pqxx::work &tx) { only(tx, "customers"); }
void unequal(pqxx::work &tx) { only(tx, "orders"); }
void asked(pqxx::work &tx, std::weak_ptr<int> last) {
  auto table = std::make_shared<std::string>("customers");
  if (last.expired() && table.use_count() == 1) tx.exec("DELETE FROM " + *table); // expect: ssot-table-write order-service delete table:customers
}
