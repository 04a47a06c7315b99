#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>
#include <pqxx/pqxx>
enum class Kind { Order, Customer, Other };
static const std::map<Kind, std::string> kTables{{Kind::Order, "orders"}, {Kind::Customer, "customers"}};
static const std::unordered_map<std::string_view, std::string_view> kNames{{"o", "orders"}, {"c", "customers"}};
struct Entry {
  Kind kind;
  const char* table;
};
static constexpr Entry kEntries[] = {{Kind::Order, "orders"}, {Kind::Customer, "customers"}};
static const std::vector<Entry> kList{{Kind::Order, "orders"}, {Kind::Customer, "customers"}};
// Where it is not found, it is the customers' table.
static std::string byFind(Kind k) {
  auto it = kTables.find(k);
  return it == kTables.end() ? "customer_notes" : it->second;
}
static std::string byName(std::string_view n) {
  if (auto it = kNames.find(n); it != kNames.end()) return std::string(it->second);
  return "customer_notes";
}
static std::string byContains(Kind k) { return kTables.contains(k) ? kTables.at(k) : "customer_notes"; }
static std::string byCount(Kind k) {
  if (!kTables.count(k)) return "customer_notes";
  return kTables.at(k);
}
static const char* byArray(Kind k) {
  auto it = std::find_if(std::begin(kEntries), std::end(kEntries), [k](const Entry& e) { return e.kind == k; });
  return it != std::end(kEntries) ? it->table : "customer_notes";
}
static const char* byList(Kind k) {
  auto it = std::find_if(kList.begin(), kList.end(), [&](const auto& e) { return e.kind == k; });
  return it == kList.end() ? "customer_notes" : it->table;
}
void own(pqxx::work& tx) {
  tx.exec("DELETE FROM " + byFind(Kind::Order));
  tx.exec("DELETE FROM " + byName("o"));
  tx.exec("DELETE FROM " + byContains(Kind::Order));
  tx.exec("DELETE FROM " + byCount(Kind::Order));
  tx.exec(std::string("DELETE FROM ") + byArray(Kind::Order));
  tx.exec(std::string("DELETE FROM ") + byList(Kind::Order));
}
void others(pqxx::work& tx) {
  tx.exec("DELETE FROM " + byFind(Kind::Customer));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + byName("c"));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + byContains(Kind::Customer));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + byCount(Kind::Customer));  // expect: ssot-table-write order-service delete table:customers
  tx.exec(std::string("DELETE FROM ") + byArray(Kind::Customer));  // expect: ssot-table-write order-service delete table:customers
  tx.exec(std::string("DELETE FROM ") + byList(Kind::Customer));  // expect: ssot-table-write order-service delete table:customers
}
void missing(pqxx::work& tx) {
  tx.exec("DELETE FROM " + byFind(Kind::Other));  // expect: ssot-table-write order-service delete table:customer_notes
  tx.exec("DELETE FROM " + byName("x"));  // expect: ssot-table-write order-service delete table:customer_notes
  tx.exec("DELETE FROM " + byContains(Kind::Other));  // expect: ssot-table-write order-service delete table:customer_notes
  tx.exec(std::string("DELETE FROM ") + byArray(Kind::Other));  // expect: ssot-table-write order-service delete table:customer_notes
  tx.exec(std::string("DELETE FROM ") + byList(Kind::Other));  // expect: ssot-table-write order-service delete table:customer_notes
}
void last(pqxx::work& tx) {
  std::vector<std::string> names{"customers", "orders"};
  tx.exec("TRUNCATE " + names.back());
  names.push_back("customer_notes");
  tx.exec("TRUNCATE " + names.back());  // expect: ssot-table-write order-service truncate table:customer_notes
}
