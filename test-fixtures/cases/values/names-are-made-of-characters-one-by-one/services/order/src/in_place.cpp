#include <pqxx/pqxx>
#include <cctype>
namespace shop::order {
static std::string lowered(std::string s) {
  for (char& c : s) c = std::tolower(c);
  return s;
}
static std::string lowered2(std::string s) {
  for (char& c : s) { if (c == '-') c = '_'; }
  return s;
}
void a(pqxx::work& tx) {
  tx.exec("DELETE FROM " + lowered("Invoices"));  // expect: ssot-table-write order-service delete table:invoices
  tx.exec("DELETE FROM " + lowered2("order-items"));
  tx.exec("DELETE FROM " + lowered2("customer-notes"));  // expect: ssot-table-write order-service delete table:customer_notes
}
}
