#include <pqxx/pqxx>
#include <algorithm>
#include "libs/db/names.h"
namespace shop::order {
using namespace db;
void composed(pqxx::work& tx) {
  tx.exec("DELETE FROM " + join({"order", "items"}, "_"));
  tx.exec("DELETE FROM " + join({"customer", "notes"}, "_"));  // expect: ssot-table-write order-service delete table:customer_notes
  tx.exec("DELETE FROM " + plural("order"));
  tx.exec("DELETE FROM " + plural(camelToSnake("Customer")));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + plural(camelToSnake("OrderItem")));
  tx.exec("DELETE FROM " + plural(camelToSnake("CustomerAddress")));  // expect: ssot-table-write order-service delete table:customer_addresses
  tx.exec("DELETE FROM " + Identifier::parse("public.orders").quoted());
  tx.exec("DELETE FROM " + Identifier::parse("public.invoices").quoted());  // expect: ssot-table-write order-service delete table:invoices
  tx.exec("DELETE FROM " + Identifier::parse("payments").name);  // expect: ssot-table-write order-service delete table:payments
  for (const auto& t : split("orders;order_items", ';')) tx.exec("TRUNCATE " + t);
  for (const auto& t : split("orders;customers", ';')) tx.exec("TRUNCATE " + t);  // expect: ssot-table-write order-service truncate table:customers
  tx.exec("DELETE FROM " + split("a,payments,b", ',')[1]);  // expect: ssot-table-write order-service delete table:payments
  tx.exec("DELETE FROM " + strip("tbl_orders_v2", "tbl_", "_v2"));
  tx.exec("DELETE FROM " + strip("tbl_customers", "tbl_", "_v2"));  // expect: ssot-table-write order-service delete table:customers
  tx.exec(upper("delete from ") + upper("invoices"));  // expect: ssot-table-write order-service delete table:invoices
}
void edited(pqxx::work& tx) {
  std::string s = "DELETE FROM xx WHERE id = 1";
  s.replace(s.find("xx"), 2, std::string("customers"));
  tx.exec(s);  // expect: ssot-table-write order-service delete table:customers
  s.erase(s.find(" WHERE"));
  s.insert(s.size(), " WHERE a = 1");
  tx.exec(s);  // expect: ssot-table-write order-service delete table:customers
  std::string t(12, ' ');
  t.assign("UPDATE ", 7).append("payments_x", 8).append(1, ' ').append("SET a = 1");
  tx.exec(t);  // expect: ssot-table-write order-service update table:payments
  std::string r = "UPDATE ? SET a = 1";
  std::replace(r.begin(), r.end(), '?', 'x');
  std::string full = "customers/orders/invoices";
  const auto a = full.find('/'), b = full.find_last_of('/');
  tx.exec("DELETE FROM " + full.substr(a + 1, b - a - 1));
  tx.exec("DELETE FROM " + full.substr(b + 1));  // expect: ssot-table-write order-service delete table:invoices
  tx.exec("DELETE FROM " + full.substr(0, a));  // expect: ssot-table-write order-service delete table:customers
  std::string v = "customers   ";
  v.erase(v.find_last_not_of(' ') + 1);
  tx.exec("TRUNCATE " + v);  // expect: ssot-table-write order-service truncate table:customers
  std::string q = "DELETE FROM customers;";
  if (q.ends_with(';')) q.pop_back();
  q += " WHERE 1 = 1";
  tx.exec(q);  // expect: ssot-table-write order-service delete table:customers
  std::string w;
  w += "DELETE"; w += ' '; w += "FROM"; w.push_back(' ');
  (w += "order") += "_audit";
  tx.exec(w);
  std::string m = "pay";
  m = m + "ments";
  m = "DELETE FROM " + m;
  tx.exec(m);  // expect: ssot-table-write order-service delete table:payments
  std::string name = "remotsuc";
  std::reverse(name.begin(), name.end());
  tx.exec("DELETE FROM " + name + "s");  // expect: ssot-table-write order-service delete table:customers
}
}

