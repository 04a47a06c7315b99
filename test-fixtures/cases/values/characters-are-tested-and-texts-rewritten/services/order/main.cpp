// What kind of character it is decides, and algorithms rewrite a text where it stands.
#include <pqxx/pqxx>
#include <algorithm>
#include <cctype>
#include <string>
int main() {
  pqxx::connection c;
  pqxx::work tx(c);
  std::string t = "customers";
  if (std::islower(t[0])) tx.exec("DELETE FROM " + t);   // expect: ssot-table-write order-service delete table:customers
  if (std::isdigit(t[0])) tx.exec("DELETE FROM " + t);
  if (std::isalpha(t[0])) tx.exec("UPDATE " + t + " SET a = 1");  // expect: ssot-table-write order-service update table:customers
  if (std::isalnum('-')) tx.exec("UPDATE " + t + " SET a = 2");
  if (std::ispunct(t[0])) tx.exec("UPDATE " + t + " SET a = 3");
  if (std::stoi("0")) tx.exec("UPDATE " + t + " SET a = 4");
  std::string r = "sremotsuc";
  std::ranges::reverse(r);
  tx.exec("TRUNCATE " + r);  // expect: ssot-table-write order-service truncate table:customers
  std::string u = "order-items";
  std::ranges::replace(u, '-', '_');
  tx.exec("DELETE FROM " + u);  // expect: ssot-unowned-write order-service delete table:order_items
  std::string v = "order.items";
  std::replace_if(v.begin(), v.end(), [](char k) { return k == '.'; }, '_');
  tx.exec("DELETE FROM " + v);  // expect: ssot-unresolved-write order-service delete table:-
}
