#include <utility>

#include <pqxx/pqxx>
#include <string>
#include <string_view>
#include <utility>
#include <algorithm>
#include <cctype>
using namespace std::literals;
namespace shop::order {
void sub1(pqxx::work& tx) {
  std::string all = "customers,orders,payments";
  std::string t = all.substr(0, 9);
  tx.exec("DELETE FROM " + t);  // expect: ssot-table-write order-service delete table:customers
}
void sub2(pqxx::work& tx) {
  std::string all = "x_payments";
  tx.exec("DELETE FROM " + all.substr(2));  // expect: ssot-table-write order-service delete table:payments
}
void sub3(pqxx::work& tx) {
  std::string_view full = "shop.customers";
  auto dot = full.find('.');
  auto t = full.substr(dot + 1);
  tx.exec("DELETE FROM " + std::string(t));  // expect: ssot-table-write order-service delete table:customers
}
void rpl(pqxx::work& tx) {
  std::string q = "DELETE FROM {table} WHERE id = 1";
  const std::string marker = "{table}";
  q.replace(q.find(marker), marker.size(), "customers");
  tx.exec(q);  // expect: ssot-table-write order-service delete table:customers
}
void rpl2(pqxx::work& tx) {
  std::string q = "UPDATE %TABLE% SET a = 1";
  auto pos = q.find("%TABLE%");
  if (pos != std::string::npos) q.replace(pos, 7, "payments");
  tx.exec(q);  // expect: ssot-table-write order-service update table:payments
}
std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}
void rpl3(pqxx::work& tx) {
  tx.exec(replace_all("DELETE FROM {table} WHERE id = {id}", "{table}", "customer_notes"));  // expect: ssot-table-write order-service delete table:customer_notes
}
void rpl3b(pqxx::work& tx) {
  tx.exec(replace_all("DELETE FROM {table} WHERE id = {id}", "{table}", "orders"));
}
static void replaceInPlace(std::string& s, const std::string& a, const std::string& b) {
  size_t pos = 0;
  while ((pos = s.find(a, pos)) != std::string::npos) { s.replace(pos, a.length(), b); pos += b.length(); }
}
void rpl4(pqxx::work& tx) {
  std::string q = "INSERT INTO ${table} (a) VALUES (${v})";
  replaceInPlace(q, "${table}", "payments");
  replaceInPlace(q, "${v}", "3");
  tx.exec(q);  // expect: ssot-table-write order-service insert table:payments
}
void ins(pqxx::work& tx) {
  std::string q = "DELETE FROM  WHERE id = 1";
  q.insert(12, "customers");
  tx.exec(q);  // expect: ssot-table-write order-service delete table:customers
}
void ins2(pqxx::work& tx) {
  std::string q = "customers WHERE id = 1";
  q.insert(0, "DELETE FROM ");
  tx.exec(q);  // expect: ssot-table-write order-service delete table:customers
}
void ers(pqxx::work& tx) {
  std::string q = "DELETE FROM customers_old WHERE id = 1";
  q.erase(21, 4);
  tx.exec(q);  // expect: ssot-table-write order-service delete table:customers
}
void ers2(pqxx::work& tx, int n) {
  std::string q = "INSERT INTO customers (a) VALUES ";
  for (int i = 0; i < n; ++i) q += "(" + std::to_string(i) + "),";
  q.erase(q.size() - 1);
  tx.exec(q);  // expect: ssot-table-write order-service insert table:customers
}
void pb(pqxx::work& tx, int n) {
  std::string q = "INSERT INTO customers (a) VALUES ";
  for (int i = 0; i < n; ++i) { q += '('; q += std::to_string(i); q.push_back(')'); q.push_back(','); }
  q.pop_back();
  tx.exec(q);  // expect: ssot-table-write order-service insert table:customers
}
void pb2(pqxx::work& tx, int n) {
  std::string q{"INSERT INTO customers (a) VALUES "};
  for (int i = 0; i < n; ++i) { q.append("(").append(std::to_string(i)).append("), "); }
  q.resize(q.size() - 2);
  q.append(" ON CONFLICT DO NOTHING");
  tx.exec(q);  // expect: ssot-table-write order-service insert table:customers
}
void asg(pqxx::work& tx) {
  std::string q = "SELECT 1";
  q.assign("DELETE FROM ").append("customers"sv);
  tx.exec(q);  // expect: ssot-table-write order-service delete table:customers
}
void app(pqxx::work& tx) {
  std::string t = "xxcustomersyy";
  std::string q = "DELETE FROM ";
  q.append(t, 2, 9);
  tx.exec(q);  // expect: ssot-table-write order-service delete table:customers
  std::string r = "DELETE FROM ";
  r.append("payments_junk", 8);
  tx.exec(r);  // expect: ssot-table-write order-service delete table:payments
  std::string s = "DELETE FROM ";
  const std::string inv = "invoices";
  s.append(inv.begin(), inv.end());
  tx.exec(s);  // expect: ssot-table-write order-service delete table:invoices
  s.append(3, ' ').append({'x', 'y'});
  tx.exec(s);  // expect: ssot-table-write order-service delete table:invoices
}
void plus(pqxx::work& tx) {
  const char* c = "customers"; std::string s = "payments"; std::string_view v = "invoices"; char ch = '1';
  tx.exec("DELETE FROM " + std::string(c) + " WHERE a = " + ch);  // expect: ssot-table-write order-service delete table:customers
  tx.exec(std::string("DELETE ") + "FROM " + s + ';');  // expect: ssot-table-write order-service delete table:payments
  tx.exec(std::string{"DELETE FROM "}.append(v));  // expect: ssot-table-write order-service delete table:invoices
  tx.exec('D' + std::string("ELETE FROM ") + std::move(s));  // expect: ssot-table-write order-service delete table:payments
  tx.exec("DELETE FROM "s + std::string{v} + " WHERE a = '" + std::to_string(3) + "'");  // expect: ssot-table-write order-service delete table:invoices
}
void mv(pqxx::work& tx) {
  std::string a = "DELETE FROM customers", b = "DELETE FROM orders";
  a.swap(b);
  tx.exec(a);
  tx.exec(b);  // expect: ssot-table-write order-service delete table:customers
  std::swap(a, b);
  tx.exec(b);
  tx.exec(a);  // expect: ssot-table-write order-service delete table:customers
  std::string old = std::exchange(a, "DELETE FROM order_items");
  tx.exec(a);
  tx.exec(old);  // expect: ssot-table-write order-service delete table:customers
  std::string m = std::move(old);
  tx.exec(m);  // expect: ssot-table-write order-service delete table:customers
}
void cstr(pqxx::work& tx) {
  std::string q = "DELETE FROM ";
  q.reserve(100);
  q += "customers";
  q.shrink_to_fit();
  const char* p = q.c_str();
  tx.exec(p);  // expect: ssot-table-write order-service delete table:customers
  tx.exec(std::string(q.data(), q.size()));  // expect: ssot-table-write order-service delete table:customers

}
void cmp(pqxx::work& tx) {
  std::string kind = "customer";
  std::string t = kind == "order" ? "orders" : kind == "customer" ? "customers" : "payments";
  tx.exec("DELETE FROM " + t);  // expect: ssot-table-write order-service delete table:customers
  if (kind.compare("order") == 0) tx.exec("DELETE FROM payments");
  if (kind.starts_with("cust")) tx.exec("DELETE FROM invoices");  // expect: ssot-table-write order-service delete table:invoices
  if (kind.ends_with("order")) tx.exec("DELETE FROM refunds");
  if (kind.empty()) tx.exec("DELETE FROM refunds");
}
static void del(pqxx::work& tx, const std::string& kind) {
  if (kind == "order") { tx.exec("DELETE FROM orders"); }
  else if (kind.compare("customer") == 0) { tx.exec("DELETE FROM customers"); }
  else { tx.exec("DELETE FROM payments"); }
}
void cmp2(pqxx::work& tx) { del(tx, "order"); }
void sv(pqxx::work& tx) {
  constexpr std::string_view prefixed = "tbl:customers";
  std::string_view v = prefixed;
  v.remove_prefix(4);
  tx.exec("DELETE FROM " + std::string(v));  // expect: ssot-table-write order-service delete table:customers
  constexpr auto cut = prefixed.substr(4);
  tx.exec("DELETE FROM " + std::string(cut));  // expect: ssot-table-write order-service delete table:customers
  std::string_view w = "customers;";
  w.remove_suffix(1);
  tx.exec(std::string("DELETE FROM ").append(w));  // expect: ssot-table-write order-service delete table:customers
}
void ctor(pqxx::work& tx) {
  std::string a("customersXYZ", 9);
  tx.exec("DELETE FROM " + a);  // expect: ssot-table-write order-service delete table:customers
  const std::string src = "abc payments def";
  std::string b(src, 4, 8);
  tx.exec("DELETE FROM " + b);  // expect: ssot-table-write order-service delete table:payments
  std::string c(src.begin(), src.end());
  std::string d(3, '-');
  tx.exec("DELETE FROM invoices --" + d + c);  // expect: ssot-table-write order-service delete table:invoices
  std::string e{std::string_view("refunds")};
  tx.exec("DELETE FROM " + e);  // expect: ssot-table-write order-service delete table:refunds
}
void upper(pqxx::work& tx) {
  std::string t = "CUSTOMERS";
  std::transform(t.begin(), t.end(), t.begin(), [](unsigned char c) { return std::tolower(c); });
  tx.exec("DELETE FROM " + t);  // expect: ssot-table-write order-service delete table:customers
  std::string u = "payments";
  for (auto& c : u) c = static_cast<char>(std::toupper(c));
  tx.exec("DELETE FROM " + u);  // expect: ssot-table-write order-service delete table:payments
}
}  // namespace
