#include <pqxx/pqxx>
#include <vector>
namespace shop::order {
void b(pqxx::work& tx) {
  std::vector<std::string> tables{"order", "customer"};
  for (auto& t : tables) t += "s";
  for (const auto& t : tables) tx.exec("DELETE FROM " + t);  // expect: ssot-table-write order-service delete table:customers
  tx.exec("TRUNCATE " + tables[0]);
  tx.exec("TRUNCATE " + tables[1]);  // expect: ssot-table-write order-service truncate table:customers
  struct Job { std::string table; bool on; };
  Job jobs[] = {{"orders", true}, {"customers", true}};
  for (auto& j : jobs) if (j.table == "customers") j.on = false;
  for (const auto& j : jobs) if (j.on) tx.exec("DELETE FROM " + j.table);
}
}

