#include "../../libs/db.h"
#include <algorithm>
#include <array>
#include <cstring>
#include <iostream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <unordered_set>
#include <vector>
// Nobody tells the name, but the conditions before the statement leave only these.
static void unequal() {
  std::string t = input();
  if (t != "customers" && t != "addresses") throw std::runtime_error("no such table: " + t);
  run("DELETE FROM " + t); // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:addresses
}
static void inASet() {
  static const std::unordered_set<std::string> allowed{"orders", "consents"};
  std::string t = input();
  if (allowed.count(t) == 0) return;
  run("UPDATE " + t + " SET x = 2"); // expect: ssot-table-write order-service update table:consents
}
static constexpr std::array<const char *, 2> kTables{"orders", "addresses"};
static void inAnArray() {
  std::string t = input();
  if (std::find(kTables.begin(), kTables.end(), t) == kTables.end()) return;
  run("UPDATE " + t + " SET x = 3"); // expect: ssot-table-write order-service update table:addresses
}
static const std::map<std::string, int> kinds{{"orders", 1}, {"consents", 2}};
static void inAMap(const std::string &t) {
  if (auto it = kinds.find(t); it != kinds.end())
    run("INSERT INTO " + t + " VALUES (1)"); // expect: ssot-table-write order-service insert table:consents
}
struct Row {
  const char *name;
  int kind;
};
static const Row rows[] = {{"orders", 1}, {"customers", 2}};
static void inARow() {
  std::string t = input();
  int i = 0;
  for (i = 0; i < 2; ++i)
    if (t == rows[i].name) break;
  if (i == 2) return;
  run("UPDATE " + t + " SET x = 4"); // expect: ssot-table-write order-service update table:customers
}
static bool isKnown(const std::string &t) { return t == "orders" || t == "addresses"; }
static void asked() {
  std::string t = input();
  if (!isKnown(t)) return;
  run("REPLACE INTO " + t + " VALUES (1)"); // expect: ssot-table-write order-service upsert table:addresses
}
static void compared(const char *t) {
  if (strcmp(t, "consents") == 0) run(std::string("DELETE FROM ") + t); // expect: ssot-table-write order-service delete table:consents
}
static void require(const std::string &t) {
  if (t != "orders" && t != "customers") throw std::invalid_argument("table " + t);
}
static void checked(const std::string &t) {
  require(t);
  run("UPDATE " + t + " SET x = 7"); // expect: ssot-table-write order-service update table:customers
}
static void purge(const std::string &t) {
  run("DELETE FROM " + t + " WHERE old"); // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:addresses
}
static void byCallers(const std::string &a, const std::string &b) {
  if (a == "customers") purge(a);
  if (b == "addresses") purge(b);
}
static void drop(const std::string &t) {
  run("DELETE FROM " + t + " WHERE gone"); // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:consents
}
static void chosen(const std::string &t) {
  if (t == "customers")
    drop(t);
  else if (t == "consents")
    drop(t);
}
static void handed(const std::string &t) { chosen(t); }
static void both(const std::string &mode, const std::string &t) {
  if (mode != "full") return;
  if (t == "consents") run("UPDATE " + t + " SET x = 15"); // expect: ssot-table-write order-service update table:consents
}
static const std::vector<std::string> kNames{"orders", "customers"};
static void flagged(const std::string &t) {
  bool found = false;
  for (const auto &n : kNames)
    if (n == t) {
      found = true;
      break;
    }
  if (!found) return;
  run("UPDATE " + t + " SET x = 21"); // expect: ssot-table-write order-service update table:customers
}
static void any(const std::string &t) {
  if (std::any_of(kNames.begin(), kNames.end(), [&](const std::string &n) { return n == t; }))
    run("UPDATE " + t + " SET x = 22"); // expect: ssot-table-write order-service update table:customers
  if (std::none_of(kNames.begin(), kNames.end(), [&](const std::string &n) { return n == t; })) return;
  run("UPDATE " + t + " SET x = 23"); // expect: ssot-table-write order-service update table:customers
}
static std::string passed(const std::string &t) {
  if (t != "orders" && t != "consents") throw std::invalid_argument("table " + t);
  return t;
}
static void returned(const std::string &t) {
  run("UPDATE " + passed(t) + " SET x = 24"); // expect: ssot-table-write order-service update table:consents
}
class Repository {
public:
  explicit Repository(std::string t) : table_(std::move(t)) {
    if (table_ != "orders" && table_ != "addresses") throw std::invalid_argument("table " + table_);
  }
  void save() { run("UPDATE " + table_ + " SET x = 25"); } // expect: ssot-table-write order-service update table:addresses
private:
  std::string table_;
};
static void made(const std::string &t) {
  Repository r(t);
  r.save();
}
static std::string orDefault(const std::string &t) { return t == "addresses" || t == "orders" ? t : "consents"; }
static void defaulted(const std::string &t) {
  run("UPDATE " + orDefault(t) + " SET x = 26"); // expect: ssot-table-write order-service update table:addresses; ssot-table-write order-service update table:consents
}
static void sorted(const std::string &t) {
  static const std::vector<std::string> names{"customers", "orders"};
  if (std::binary_search(names.begin(), names.end(), t)) run("UPDATE " + t + " SET x = 27"); // expect: ssot-table-write order-service update table:customers
  if (std::ranges::find(names, t) != names.end()) run("UPDATE " + t + " SET x = 28"); // expect: ssot-table-write order-service update table:customers
  static const std::unordered_set<std::string> set{"consents", "orders"};
  if (auto it = set.find(t); it != set.end()) run("UPDATE " + *it + " SET x = 29"); // expect: ssot-table-write order-service update table:consents
}
enum class Kind { Orders, Customers };
static std::optional<Kind> parse(std::string_view t) {
  if (t == "o") return Kind::Orders;
  if (t == "c") return Kind::Customers;
  return std::nullopt;
}
static const char *tableOf(Kind k) {
  switch (k) {
  case Kind::Orders: return "orders";
  case Kind::Customers: return "customers";
  }
  return "";
}
static void parsed(const std::string &t) {
  auto kind = parse(t);
  if (!kind) return;
  run(std::string("UPDATE ") + tableOf(*kind) + " SET x = 30"); // expect: ssot-table-write order-service update table:customers
  std::optional<Kind> own = Kind::Orders;
  run(std::string("UPDATE ") + tableOf(*own) + " SET x = 31");
  run(std::string("UPDATE ") + tableOf(parse("o").value()) + " SET x = 32");
}
// What they leave is more than a few names, or another thing is asked.
static void prefix(const std::string &t) {
  if (t.rfind("cust", 0) == 0) run("UPDATE " + t + " SET x = 10"); // expect: ssot-unresolved-write order-service update table:-
}
static void start(const std::string &t) {
  if (t.substr(0, 3) == "cus") run("UPDATE " + t + " SET x = 11"); // expect: ssot-unresolved-write order-service update table:-
}
static void length(const std::string &t) {
  if (t.size() < 8 || t == "customers") run("UPDATE " + t + " SET x = 12"); // expect: ssot-unresolved-write order-service update table:-
}
static void other(const std::string &mode, const std::string &t) {
  if (mode == "customers") run("UPDATE " + t + " SET x = 14"); // expect: ssot-unresolved-write order-service update table:-
}
static void caught(const std::string &t) {
  try {
    require(t);
  } catch (...) {
    std::cerr << "odd\n";
  }
  run("UPDATE " + t + " SET x = 9"); // expect: ssot-unresolved-write order-service update table:-
}
static void ruledOut(const std::string &t) {
  if (t == "customers") return;
  run("UPDATE " + t + " SET x = 16"); // expect: ssot-unresolved-write order-service update table:-
}
static std::string orLong(const std::string &t) { return t.size() > 20 ? t : "orders"; }
static void chosenByLength(const std::string &t) {
  run("UPDATE " + orLong(t) + " SET x = 17"); // expect: ssot-unresolved-write order-service update table:-
}
int main(int, char **argv) {
  unequal();
  inASet();
  inAnArray();
  inAMap(argv[1]);
  inARow();
  asked();
  compared(argv[1]);
  checked(argv[1]);
  byCallers(argv[1], argv[2]);
  both(argv[1], argv[2]);
  handed(argv[1]);
  prefix(argv[1]);
  start(argv[1]);
  length(argv[1]);
  other(argv[1], argv[2]);
  caught(argv[1]);
  ruledOut(argv[1]);
  flagged(argv[1]);
  any(argv[1]);
  returned(argv[1]);
  made(argv[1]);
  defaulted(argv[1]);
  sorted(argv[1]);
  chosenByLength(argv[1]);
  parsed(argv[1]);
}
