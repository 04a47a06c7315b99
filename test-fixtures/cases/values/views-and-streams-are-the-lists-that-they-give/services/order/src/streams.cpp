#include <istream>
#include <pqxx/pqxx>
#include <sstream>
#include <string>

namespace shop::order {

void lines(pqxx::work& tx) {
  std::istringstream in("customers\ncustomer_notes\n");
  for (std::string t; std::getline(in, t);)
    tx.exec("DELETE FROM " + t);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:customer_notes
}

void words(pqxx::work& tx) {
  std::istringstream in("orders invoices");
  std::string word;
  while (in >> word) tx.exec("DELETE FROM " + word);  // expect: ssot-table-write order-service delete table:invoices
}

void script(pqxx::work& tx) {
  std::stringstream statements(R"(UPDATE orders SET a = 1;
UPDATE payments SET a = 1;)");
  std::string statement;
  while (std::getline(statements, statement, ';')) tx.exec(statement);  // expect: ssot-table-write order-service update table:payments
}

void numbered(pqxx::work& tx) {
  std::istringstream in("7 orders");
  int shard = 0;
  std::string table;
  in >> shard >> table;
  tx.exec("DELETE FROM " + table + "_" + std::to_string(shard));  // expect: ssot-unowned-write order-service delete table:orders_7
}

void from_outside(pqxx::work& tx, std::istream& in) {
  std::string t;
  while (std::getline(in, t)) tx.exec("DELETE FROM " + t);  // expect: ssot-unresolved-write order-service delete table:-
}

}  // namespace shop::order
