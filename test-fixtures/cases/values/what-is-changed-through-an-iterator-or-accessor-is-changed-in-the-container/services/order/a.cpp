#include "libs/db.h"
void a1(sqlite3* d) {
  std::vector<Q> v{{"orders"}, {"customers"}};
  for (auto& q : v) q.n = 1;
  X(d, "DELETE FROM " + v[0].t);
  X(d, "DELETE FROM " + v[1].t);  // expect: ssot-table-write order-service delete table:customers
}
void a2(sqlite3* d) {
  std::vector<Q> v(2);
  v[0].t = "orders";
  v[1].t = "customers";
  X(d, "DELETE FROM " + v[0].t);
  X(d, "DELETE FROM " + v[1].t);  // expect: ssot-table-write order-service delete table:customers
}
void a3(sqlite3* d) {
  std::vector<Q> v(2);
  v[0].t = "orders";
  v[1] = {"customers", "id"};
  X(d, "DELETE FROM " + v[0].t);
  X(d, "DELETE FROM " + v[1].t);  // expect: ssot-table-write order-service delete table:customers
}
void a4(sqlite3* d) {
  std::vector<Q> v{{"orders"}, {"customers"}};
  first(v).t = "payments";
  X(d, "DELETE FROM " + v[0].t);  // expect: ssot-table-write order-service delete table:payments
}
void a5(sqlite3* d) {
  std::vector<Q> v{{"orders"}, {"customers"}};
  v.front().t = "payments";
  X(d, "DELETE FROM " + v[0].t);  // expect: ssot-table-write order-service delete table:payments
}
void a6(sqlite3* d) {
  std::vector<Q> v{{"orders"}, {"order_items"}};
  v.back().t = "payments";
  X(d, "DELETE FROM " + v[1].t);  // expect: ssot-table-write order-service delete table:payments
}
void a7(sqlite3* d) {
  std::vector<Q> v{{"orders"}, {"order_items"}};
  zero(v).t = "payments";
  X(d, "DELETE FROM " + v[0].t);  // expect: ssot-table-write order-service delete table:payments
}
void a8(sqlite3* d) {
  std::vector<Q> v;
  v.emplace_back();
  v.back().t = "payments";
  X(d, "DELETE FROM " + v.back().t);  // expect: ssot-table-write order-service delete table:payments
  v.push_back({});
  auto& q = v.back();
  q.t = "invoices";
  for (auto& e : v) X(d, "UPDATE " + e.t + " SET a = 1");  // expect: ssot-table-write order-service update table:payments; ssot-table-write order-service update table:invoices
}
void a9(sqlite3* d) {
  std::map<std::string, Q> m;
  auto [it, fresh] = m.try_emplace("c");
  it->second.t = "payments";
  X(d, "DELETE FROM " + m.find("c")->second.t);  // expect: ssot-table-write order-service delete table:payments
}
void a10(sqlite3* d) {
  std::map<std::string, Q> m;
  auto it = m.emplace("c", Q{}).first;
  it->second.t = "payments";
  X(d, "DELETE FROM " + m["c"].t);  // expect: ssot-table-write order-service delete table:payments
}
void a11(sqlite3* d) {
  std::map<std::string, Q> m{{"c", {"orders"}}};
  if (auto it = m.find("c"); it != m.end()) it->second.t = "payments";
  X(d, "DELETE FROM " + m["c"].t);  // expect: ssot-table-write order-service delete table:payments
}
void a12(sqlite3* d) {
  std::vector<Q> v{{"orders"}, {"customers"}};
  for (auto& q : v) { if (q.t == "orders") q.w = "x"; }
  for (std::size_t i = 0; i < v.size(); ++i) v[i].n = 3;
  X(d, "DELETE FROM " + v[0].t);
}
void a13(sqlite3* d) {
  std::vector<std::string> v{"orders", "customers"};
  for (auto& s : v) s = "public." + s;
  X(d, "DELETE FROM " + v[0]);
  X(d, "DELETE FROM " + v[1]);  // expect: ssot-table-write order-service delete table:public.customers
}
void a14(sqlite3* d) {
  const std::string t[] = {"orders", "payments"};
  const std::span<const std::string> s(t);
  for (const std::string& x : s.first(1)) X(d, "INSERT INTO " + x + " VALUES (1)");
  for (const std::string& x : s.last(1)) X(d, "INSERT INTO " + x + " VALUES (1)");  // expect: ssot-table-write order-service insert table:payments
  for (const std::string& x : s.last<1>()) X(d, "DELETE FROM " + x);  // expect: ssot-table-write order-service delete table:payments
}
