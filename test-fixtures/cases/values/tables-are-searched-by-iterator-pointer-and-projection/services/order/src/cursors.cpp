// Loops by iterator or pointer are loops over the elements, with a first one.
#include <pqxx/pqxx>

#include <cstring>
#include <list>
#include <map>
#include <string>
#include <vector>

namespace shop::order {

static std::string joined(const std::list<std::string>& parts, const char* sep) {
  std::string out;
  for (auto it = parts.begin(), end = parts.end(); it != end; ++it) {
    if (it != parts.begin()) out += sep;
    out += *it;
  }
  return out;
}

static std::string assignments(const std::map<std::string, std::string>& columns) {
  std::string out;
  for (std::map<std::string, std::string>::const_iterator it = columns.begin(); it != columns.end(); it++)
    out += (it == columns.begin() ? "" : ", ") + it->first + " = " + it->second;
  return out;
}

static const char* const kTables[] = {"orders", "order_items", nullptr};
static const char* const kPeople[] = {"customers", "customer_notes", nullptr};

static bool isOneOf(const char* const* names, const char* name) {
  for (; *names; ++names)
    if (std::strcmp(*names, name) == 0) return true;
  return false;
}

struct Rule {
  const char* kind;
  const char* table;
  int keepDays;
};
static const Rule kRules[] = {{"order", "orders", 90}, {"customer", "customers", 0}, {"invoice", "invoices", 30}};

static const Rule* ruleFor(const std::string& kind) {
  for (const Rule* r = kRules; r != kRules + sizeof kRules / sizeof *kRules; ++r)
    if (kind == r->kind) return r;
  return nullptr;
}

void run(pqxx::work& tx) {
  tx.exec("DELETE FROM " + joined({"order", "items"}, "_"));
  tx.exec("DELETE FROM " + joined({"customer", "addresses"}, "_"));  // expect: ssot-table-write order-service delete table:customer_addresses
  tx.exec("UPDATE orders SET " + assignments({{"a", "1"}, {"b", "2"}}));
  tx.exec("UPDATE customers SET " + assignments({{"a", "1"}, {"b", "2"}}));  // expect: ssot-table-write order-service update table:customers
  for (const char* const* t = kTables; *t; ++t) tx.exec(std::string("DELETE FROM ") + *t);
  for (const char* const* t = kPeople; *t != nullptr; ++t)
    tx.exec(std::string("DELETE FROM ") + *t);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:customer_notes
  if (isOneOf(kTables, "payments")) tx.exec("DELETE FROM orders");
  for (const auto* r = std::begin(kRules); r != std::end(kRules); ++r) {
    if (r->keepDays == 0) continue;
    tx.exec(std::string("DELETE FROM ") + r->table);  // expect: ssot-table-write order-service delete table:invoices
  }
  tx.exec(std::string("TRUNCATE ") + ruleFor("order")->table);
  tx.exec(std::string("TRUNCATE ") + ruleFor("invoice")->table);  // expect: ssot-table-write order-service truncate table:invoices
}

}  // namespace shop::order
