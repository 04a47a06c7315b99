#include "../../libs/db.h"
#include <algorithm>
#include <array>
#include <cstring>
#include <iostream>
#include <map>
#include <stdexcept>
#include <unordered_set>
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
}
