#include <pqxx/pqxx>
#include <coroutine>
#include <exception>
#include <string>
#include <utility>
template <class T>
struct Gen {
  struct promise_type {
    const T* cur = nullptr;
    Gen get_return_object() { return Gen{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(const T& v) { cur = &v; return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  struct iterator {
    std::coroutine_handle<promise_type> h;
    iterator& operator++() { h.resume(); return *this; }
    const T& operator*() const { return *h.promise().cur; }
    bool operator==(std::default_sentinel_t) const { return h.done(); }
  };
  iterator begin() { h.resume(); return {h}; }
  std::default_sentinel_t end() { return {}; }
  explicit Gen(std::coroutine_handle<promise_type> h) : h(h) {}
  Gen(Gen&& o) : h(std::exchange(o.h, {})) {}
  ~Gen() { if (h) h.destroy(); }
  std::coroutine_handle<promise_type> h;
};
namespace {
Gen<std::string> statements(bool all) {
  std::string base = "UPDATE invoices SET a = 1";
  co_yield base;
  if (all) co_yield std::string("UPDATE orders SET a = 1");
  for (const char* t : {"payments", "customers"}) {
    std::string s = std::string("DELETE FROM ") + t;
    co_yield s;
  }
}
Gen<std::string> forever() {
  while (true) co_yield std::string("order_audit");
}
}
void infinite_generator_run(pqxx::work& tx) {
  for (const std::string& s : statements(true)) tx.exec(s);  // expect: ssot-table-write billing-service update table:orders; ssot-table-write billing-service delete table:customers
  for (const std::string& t : forever()) tx.exec("TRUNCATE " + t);  // expect: ssot-table-write billing-service truncate table:order_audit
}
