#include <typeinfo>
#include "libs/repo.h"
#include <string_view>
#include <algorithm>
#include <set>
#define STR_(x) #x
#define STR(x) STR_(x)
#define CAT(a, b) a##b
#define TABLES(X) X(customers) X(orders) X(payments)
#define DEL(t) "DELETE FROM " #t
namespace shop::order {
enum class Tab { customers, orders, payments, Count };
#define NAME(t) #t,
constexpr const char* kNames[] = {TABLES(NAME)};
constexpr std::array<std::string_view, 3> kArr{"customers", "orders", "payments"};
constexpr std::string_view nameOf(Tab t) {
  switch (t) {
#define CASE(t) case Tab::t: return #t;
    TABLES(CASE)
    default: return "";
  }
}
const char* nameRt(Tab t) { static const char* const n[] = {"customers", "orders", "payments"}; return n[static_cast<int>(t)]; }
struct Entry { Tab id; const char* table; const char* pk; };
static const Entry kEntries[] = {{Tab::customers, "customers", "id"}, {Tab::orders, "orders", "id"}, {Tab::payments, "payments", "pid"}};
const Entry& entry(Tab t) { for (const auto& e : kEntries) if (e.id == t) return e; throw 1; }
const char* lookup(Tab t) {
  auto it = std::find_if(std::begin(kEntries), std::end(kEntries), [t](const Entry& e) { return e.id == t; });
  return it->table;
}
static const std::map<Tab, std::string> kMap{{Tab::customers, "customers"}, {Tab::orders, "orders"}};
static const std::unordered_map<std::string_view, std::string_view> kUm{{"c", "customers"}, {"o", "orders"}};
static constexpr std::pair<int, const char*> kPairs[] = {{1, "customers"}, {2, "orders"}};
std::string fromMap(Tab t) { return kMap.at(t); }
std::string fromMap2(Tab t) { auto it = kMap.find(t); return it == kMap.end() ? std::string("order_audit") : it->second; }
void a(pqxx::work& tx) {
  tx.exec(DEL(customers));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("TRUNCATE " STR(CAT(pay, ments)));  // expect: ssot-table-write order-service truncate table:payments
#define ONE(t) tx.exec("UPDATE " #t " SET a=1");
  TABLES(ONE)  // expect: ssot-table-write order-service update table:customers; ssot-table-write order-service update table:payments
  tx.exec(std::string("DELETE FROM ") + kNames[0]);  // expect: ssot-table-write order-service delete table:customers
  tx.exec(std::string("DELETE FROM ") + kNames[1]);
  tx.exec("DELETE FROM " + std::string(kArr[2]));  // expect: ssot-table-write order-service delete table:payments
  tx.exec("DELETE FROM " + std::string(kArr.at(1)));
  tx.exec("DELETE FROM " + std::string(std::get<0>(kArr)));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + std::string(kArr[static_cast<size_t>(Tab::payments)]));  // expect: ssot-table-write order-service delete table:payments
  tx.exec("DELETE FROM " + std::string(nameOf(Tab::customers)));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + std::string(nameOf(Tab::orders)));
  tx.exec(std::string("DELETE FROM ") + nameRt(Tab::payments));  // expect: ssot-table-write order-service delete table:payments
  tx.exec(std::string("DELETE FROM ") + nameRt(Tab::orders));
  tx.exec(std::string("DELETE FROM ") + entry(Tab::customers).table);  // expect: ssot-table-write order-service delete table:customers
  tx.exec(std::string("DELETE FROM ") + entry(Tab::orders).table);
  tx.exec(std::string("DELETE FROM ") + lookup(Tab::payments));  // expect: ssot-table-write order-service delete table:payments
  tx.exec(std::string("DELETE FROM ") + lookup(Tab::orders));
  tx.exec("DELETE FROM " + fromMap(Tab::customers));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + fromMap(Tab::orders));
  tx.exec("DELETE FROM " + fromMap2(Tab::customers));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + fromMap2(Tab::payments));
  tx.exec("DELETE FROM " + std::string(kUm.at("c")));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + std::string(kUm.find("o")->second));
  tx.exec(std::string("DELETE FROM ") + kPairs[0].second);  // expect: ssot-table-write order-service delete table:customers
  for (const auto& e : kEntries) tx.exec(std::string("UPDATE ") + e.table + " SET " + e.pk + "=1");  // expect: ssot-table-write order-service update table:customers; ssot-table-write order-service update table:payments
  for (const auto& [id, name] : kMap) tx.exec("TRUNCATE " + name);  // expect: ssot-table-write order-service truncate table:customers
  for (const auto& [k, v] : kPairs) tx.exec(std::string("TRUNCATE ") + v);  // expect: ssot-table-write order-service truncate table:customers
  for (int i = 0; i < static_cast<int>(Tab::Count); ++i) tx.exec("UPDATE " + std::string(nameOf(static_cast<Tab>(i))) + " SET a=1");  // expect: ssot-table-write order-service update table:customers; ssot-table-write order-service update table:payments
  for (Tab t : {Tab::customers, Tab::orders}) tx.exec("DELETE FROM " + std::string(nameOf(t)));  // expect: ssot-table-write order-service delete table:customers
  std::for_each(kArr.begin(), kArr.end(), [&](std::string_view t) { tx.exec("DELETE FROM " + std::string(t)); });  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:payments
  std::set<std::string> ss{"invoices", "orders"};
  for (auto& s : ss) tx.exec("DELETE FROM " + s);  // expect: ssot-table-write order-service delete table:invoices
}
template <class T> struct Traits;
struct Cust {}; struct Ord {};
template <> struct Traits<Cust> { static constexpr std::string_view table = "customers"; static const std::string lazy; static std::string fn() { return "customers"; } };
template <> struct Traits<Ord> { static constexpr std::string_view table = "orders"; static const std::string lazy; static std::string fn() { return "orders"; } };
const std::string Traits<Cust>::lazy = "customers";
const std::string Traits<Ord>::lazy = "orders";
template <class T> constexpr const char* table_v = "order_audit";
template <> constexpr const char* table_v<Cust> = "customers";
template <class T> inline const std::string table_s{Traits<T>::table};
template <class T> constexpr std::string_view ifc() { if constexpr (std::is_same_v<T, Cust>) return "customers"; else return "orders"; }
template <class T> void wipe(pqxx::work& tx) { tx.exec("DELETE FROM " + std::string(Traits<T>::table)); 
  tx.exec("TRUNCATE " + Traits<T>::lazy); 
  tx.exec("UPDATE " + Traits<T>::fn() + " SET a=1"); 
  tx.exec(std::string("DELETE FROM ") + table_v<T>); 
  tx.exec("DELETE FROM " + table_s<T>); 
  tx.exec("DELETE FROM " + std::string(ifc<T>()));
}
consteval std::string_view ce(int i) { return i == 0 ? "customers" : "orders"; }
constexpr const char* pick(bool b) { return b ? "payments" : "orders"; }
struct Cfg { static inline const std::string kT = "invoices"; static const char* const kOut; };
void b(pqxx::work& tx) {
  tx.exec("DELETE FROM " + std::string(ce(0)));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + std::string(ce(1)));
  tx.exec(std::string("DELETE FROM ") + pick(true));  // expect: ssot-table-write order-service delete table:payments
  tx.exec("DELETE FROM " + Cfg::kT);  // expect: ssot-table-write order-service delete table:invoices
  tx.exec(std::string("DELETE FROM ") + Cfg::kOut);  // expect: ssot-table-write order-service delete table:refunds
  using namespace std::string_literals;
  // expect: ssot-table-write order-service delete table:customers
  tx.exec(R"sql(
     DELETE FROM customers -- x
     WHERE id = 1)sql"s);
  wipe<Ord>(tx);
}
void wc(pqxx::work& tx) {
  tx.exec("DELETE FROM " + std::string(Traits<Cust>::table));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("TRUNCATE " + Traits<Cust>::lazy);  // expect: ssot-table-write order-service truncate table:customers
  tx.exec("UPDATE " + Traits<Cust>::fn() + " SET a=1");  // expect: ssot-table-write order-service update table:customers
  tx.exec(std::string("DELETE FROM ") + table_v<Cust>);  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + table_s<Cust>);  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + std::string(ifc<Cust>()));  // expect: ssot-table-write order-service delete table:customers
}
}
