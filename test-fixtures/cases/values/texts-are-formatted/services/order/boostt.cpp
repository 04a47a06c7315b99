#include <boost/algorithm/string.hpp>
#include <boost/format.hpp>
#include <boost/lexical_cast.hpp>
#include <pqxx/pqxx>
#include <vector>
namespace shop::order {
void a(pqxx::work& tx, int id) {
  tx.exec(boost::str(boost::format("DELETE FROM %1% WHERE id = %2%") % "customers" % id));  // expect: ssot-table-write order-service delete table:customers
  tx.exec((boost::format("DELETE FROM %2% WHERE id = %1%") % id % "payments").str());  // expect: ssot-table-write order-service delete table:payments
  tx.exec((boost::format("DELETE FROM %s WHERE id = %d") % "invoices" % id).str());  // expect: ssot-table-write order-service delete table:invoices
  boost::format f("DELETE FROM %1%");
  f % "refunds";
  tx.exec(f.str());  // expect: ssot-table-write order-service delete table:refunds
  boost::format g("DELETE FROM %|1$s| WHERE %|2$d|");
  tx.exec(boost::str(g % "customers" % id));  // expect: ssot-table-write order-service delete table:customers
  std::string q = "DELETE FROM {t}";
  boost::replace_all(q, "{t}", "payments");
  tx.exec(q);  // expect: ssot-table-write order-service delete table:payments
  tx.exec(boost::algorithm::replace_all_copy(std::string("DELETE FROM {t} WHERE {t}.id=1"), "{t}", "invoices"));  // expect: ssot-table-write order-service delete table:invoices
  tx.exec(boost::replace_first_copy(std::string("DELETE FROM {t}"), "{t}", "refunds"));  // expect: ssot-table-write order-service delete table:refunds
  std::vector<std::string> v{"DELETE", "FROM", "customers"};
  tx.exec(boost::algorithm::join(v, " "));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + boost::algorithm::to_lower_copy(std::string("PAYMENTS")));  // expect: ssot-table-write order-service delete table:payments
  std::string up = "INVOICES";
  boost::to_lower(up);
  tx.exec("DELETE FROM " + up);  // expect: ssot-table-write order-service delete table:invoices
  std::vector<std::string> ts;
  boost::split(ts, "customers,payments", boost::is_any_of(","));
  for (auto& t : ts) tx.exec("DELETE FROM " + t);  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service delete table:payments
  std::string x = "  DELETE FROM refunds  ";
  boost::trim(x);
  tx.exec(x);  // expect: ssot-table-write order-service delete table:refunds
  f.clear();
  tx.exec((f % "orders").str());
  tx.exec("DELETE FROM " + boost::lexical_cast<std::string>("customers"));  // expect: ssot-table-write order-service delete table:customers
}
}
