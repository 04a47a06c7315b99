#include <pqxx/pqxx>
#include <algorithm>
#include <deque>
#include <functional>
#include <future>
#include <mutex>
#include <optional>
#include <ranges>
#include <thread>
#include <vector>
namespace {
std::deque<std::function<void()>> g_queue;
void post(std::function<void()> f) { g_queue.push_back(std::move(f)); }
void drain() { while (!g_queue.empty()) { g_queue.front()(); g_queue.pop_front(); } }
template <class F> void twice(F&& f) { f(); f(); }
void call(const std::function<void()>& f) { f(); }
void each(const std::vector<int>& v, const std::function<void(int)>& f) { for (int i : v) f(i); }
}
void a1(pqxx::work& tx, const std::vector<int>& v) {
  bool found = false;
  std::for_each(v.begin(), v.end(), [&](int i) { if (i > 3) found = true; });
  if (found) tx.exec("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
}
void a2(pqxx::work& tx, const std::vector<int>& v) {
  bool found = false;
  std::ranges::for_each(v, [&found](int i) { found |= i > 3; });
  if (found) tx.exec("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
}
void a3(pqxx::work& tx) {
  bool done = false;
  twice([&] { done = true; });
  if (done) tx.exec("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
}
void a4(pqxx::work& tx) {
  bool done = false;
  call([&] { done = true; });
  if (done) tx.exec("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
}
void a5(pqxx::work& tx) {
  bool done = false;
  std::thread t([&] { done = true; });
  t.join();
  if (done) tx.exec("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
}
void a6(pqxx::work& tx) {
  int n = 0;
  auto f = std::async([&] { n = 4; });
  f.get();
  if (n > 3) tx.exec("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
}
void a7(pqxx::work& tx) {
  bool done = false;
  post([&] { done = true; });
  drain();
  if (done) tx.exec("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
}
void a8(pqxx::work& tx, std::once_flag& once) {
  bool first = false;
  std::call_once(once, [&] { first = true; });
  if (first) tx.exec("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
}
void a9(pqxx::work& tx) {
  bool done = false;
  std::function<void()> f = [&] { done = true; };
  f();
  if (done) tx.exec("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
}
void a10(pqxx::work& tx) {
  bool done = false;
  auto f = [&] { done = true; };
  f();
  if (!done) tx.exec("DELETE FROM customers");
}
void a11(pqxx::work& tx, const std::vector<int>& v) {
  int last = 0;
  each(v, [&](int i) { last = i; });
  if (last != 0) tx.exec("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
}
void a12(pqxx::work& tx, const std::vector<int>& v) {
  std::optional<std::string> table;
  std::any_of(v.begin(), v.end(), [&](int i) { if (i > 2) { table = "invoices"; return true; } return false; });
  if (table) tx.exec("DELETE FROM " + *table);  // expect: ssot-table-write order-service delete table:invoices
}
void a13(pqxx::work& tx) {
  std::string table = "orders";
  std::vector<std::function<void()>> steps;
  steps.push_back([&] { table = "customers"; });
  for (auto& s : steps) s();
  tx.exec("TRUNCATE " + table);  // expect: ssot-table-write order-service truncate table:customers
}
void a14(pqxx::work& tx) {
  bool dirty = false;
  auto mark = [&dirty](const char*) { dirty = true; };
  auto flush = [&] { if (dirty) tx.exec("UPDATE customers SET f = 1"); };  // expect: ssot-table-write order-service update table:customers
  mark("x");
  flush();
}
struct Sub { std::function<void(int)> on; void fire() { if (on) on(3); } };
void a15(pqxx::work& tx) {
  Sub s;
  int got = 0;
  s.on = [&](int i) { got = i; };
  s.fire();
  if (got == 3) tx.exec("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
}
