// Whether something is there after a library had it, nobody knows: what depends on it may happen.
#include <vendor.h>
#include <pqxx/pqxx>
void f(pqxx::work& tx) {
  vendor_conf* c = nullptr;
  vendor_get("x", &c);
  if (c) tx.exec("DELETE FROM customers WHERE a = 1");  // expect: ssot-table-write order-service delete table:customers
  std::unique_ptr<VConf> p;
  vendor_load(p);
  if (p) tx.exec("DELETE FROM customers WHERE a = 2");  // expect: ssot-table-write order-service delete table:customers
  std::shared_ptr<VConf> s;
  if (vendor_try(&s) && s) tx.exec("DELETE FROM customers WHERE a = 3");  // expect: ssot-table-write order-service delete table:customers
  std::optional<int> o;
  vendor_opt(o);
  if (o) tx.exec("DELETE FROM customers WHERE a = 4");  // expect: ssot-table-write order-service delete table:customers
  if (o.has_value()) tx.exec("DELETE FROM customers WHERE a = 5");  // expect: ssot-table-write order-service delete table:customers
  std::vector<std::string> v;
  vendor_list(v);
  for (const auto& x : v) if (!x.empty()) tx.exec("DELETE FROM customers WHERE a = 6");  // expect: ssot-table-write order-service delete table:customers
  for (std::size_t i = 0; i < v.size(); ++i) tx.exec("DELETE FROM customers WHERE a = 7");  // expect: ssot-table-write order-service delete table:customers
  if (!v.empty()) tx.exec("DELETE FROM customers WHERE a = 8");  // expect: ssot-table-write order-service delete table:customers
  bool b = false;
  vendor_flag(b);
  if (b) tx.exec("DELETE FROM customers WHERE a = 9");  // expect: ssot-table-write order-service delete table:customers
  std::string n;
  vendor_name(n);
  if (!n.empty()) tx.exec("DELETE FROM customers WHERE a = 10");  // expect: ssot-table-write order-service delete table:customers
  std::vector<std::string> w{"a"};
  vendor_list(w);
  if (w.size() > 2) tx.exec("DELETE FROM customers WHERE a = 11");  // expect: ssot-table-write order-service delete table:customers
}
