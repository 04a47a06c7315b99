#include <pqxx/pqxx>
#include "libs/names/registry.h"
namespace shop::order {
using namespace names;
void pairs(pqxx::work& tx) {
  tx.exec("DELETE FROM " + std::string(byPair(Kind::Order)));
  tx.exec("DELETE FROM " + std::string(byPair(Kind::Address)));  // expect: ssot-table-write order-service delete table:customer_addresses
  tx.exec("DELETE FROM " + std::string(byFind(Kind::Order)));
  tx.exec("DELETE FROM " + std::string(byFind(Kind::Invoice)));  // expect: ssot-table-write order-service delete table:invoices
  tx.exec("DELETE FROM " + std::string(byRanges(Kind::Order)));
  tx.exec("DELETE FROM " + std::string(byRanges(Kind::Customer)));  // expect: ssot-table-write order-service delete table:customers
  constexpr auto t = byPair(Kind::Invoice);
  tx.exec(std::string("TRUNCATE ").append(t));  // expect: ssot-table-write order-service truncate table:invoices
}
void maps(pqxx::work& tx) {
  tx.exec("DELETE FROM " + byMap(Kind::Order));
  tx.exec("DELETE FROM " + byMap(Kind::Invoice));  // expect: ssot-table-write order-service delete table:invoices
  tx.exec("DELETE FROM " + *byHash("order"));
  tx.exec("DELETE FROM " + byHash("customer").value());  // expect: ssot-table-write order-service delete table:customers
  if (auto name = byHash("payment")) tx.exec("DELETE FROM " + *name);
  tx.exec("DELETE FROM " + byHash("payment").value_or("orders"));
}
void tables(pqxx::work& tx) {
  tx.exec(std::string("DELETE FROM ") + find("order")->table);
  tx.exec(std::string("DELETE FROM ") + find("payment")->table);  // expect: ssot-table-write order-service delete table:payments
  if (const auto* d = find("customer"); d && d->archived) tx.exec(std::string("TRUNCATE ") + d->table);
  if (const auto* d = find("payment"); d && d->archived) tx.exec(std::string("TRUNCATE ") + d->table);  // expect: ssot-table-write order-service truncate table:payments
  for (std::size_t i = 0; i < kDescriptorCount; ++i) {
    const Descriptor& d = kDescriptors[i];
    if (!d.archived) continue;
    tx.exec(std::string("UPDATE ") + d.table + " SET archived = true");  // expect: ssot-table-write order-service update table:payments
  }
}
}

