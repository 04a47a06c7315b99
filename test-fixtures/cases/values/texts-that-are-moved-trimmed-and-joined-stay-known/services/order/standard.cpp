// What owns a text may change; the text goes along.
#include "lib/run.h"
#include <cctype>
#include <functional>
#include <iterator>
#include <list>
#include <map>
#include <memory>
#include <sstream>
#include <unordered_map>
#include <vector>

void owners(sqlite3 *db) {
  std::unique_ptr<std::string> one, other = std::make_unique<std::string>("DELETE FROM customers");
  one = std::move(other);
  run(db, *one);  // expect: ssot-table-write order-service delete table:customers
  std::shared_ptr<std::string> shared, first = std::make_shared<std::string>("UPDATE customers SET a = 1");
  shared = first;
  run(db, *shared);  // expect: ssot-table-write order-service update table:customers
  std::weak_ptr<std::string> weak;
  weak = first;
  if (auto locked = weak.lock()) run(db, *locked);  // expect: ssot-table-write order-service update table:customers
  std::function<std::string()> made, given = [] { return std::string("DELETE FROM customers"); };
  made = given;
  if (made) run(db, made());  // expect: ssot-table-write order-service delete table:customers
  std::reference_wrapper<std::string> named(*first), renamed(*one);
  named = renamed;
  run(db, named.get());  // expect: ssot-table-write order-service delete table:customers
}

void containers(sqlite3 *db) {
  std::map<std::string, std::string> statements{{"clear", "DELETE FROM customers"}, {"mine", "DELETE FROM orders"}};
  std::unordered_map<std::string, std::string> copied(statements.begin(), statements.end());
  run(db, copied["clear"]);  // expect: ssot-table-write order-service delete table:customers
  run(db, copied["mine"]);
  std::vector<std::string> list{"DELETE FROM customers"}, assigned;
  assigned = list;
  if (std::distance(list.begin(), list.end()) == 1) run(db, *(assigned.begin() + 0));  // expect: ssot-table-write order-service delete table:customers
}

void trimmed(sqlite3 *db, const std::string &value) {
  std::string text = value;
  text.replace(text.end() - 1, text.end(), "");
  if (!text.empty() && !std::isspace(value[0])) run(db, "UPDATE customers SET a = '" + text + "'");  // expect: ssot-table-write order-service update table:customers
  text.insert(text.begin(), 'D');
  run(db, "DELETE FROM customers WHERE t = '" + text + "' AND n = " + std::to_string(std::stod(value)));  // expect: ssot-table-write order-service delete table:customers
  std::ostringstream out, old;
  old << "DELETE FROM ";
  out = std::move(old);
  out << "customers";
  run(db, out.str());  // expect: ssot-table-write order-service delete table:customers
}
