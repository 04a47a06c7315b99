#pragma once
#include <algorithm>
#include <coroutine>
#include <future>
#include <map>
#include <optional>
#include <pqxx/pqxx>
#include <ranges>
#include <set>
#include <string>
#include <utility>
#include <vector>
namespace core {
template <class T> class Generator {
 public:
  struct promise_type {
    std::optional<T> value;
    Generator get_return_object() { return Generator(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T v) { value = std::move(v); return {}; }
    void return_void() {}
    void unhandled_exception() { throw; }
  };
  explicit Generator(std::coroutine_handle<promise_type> h) : h_(h) {}
  Generator(Generator&& o) noexcept : h_(std::exchange(o.h_, {})) {}
  ~Generator() { if (h_) h_.destroy(); }
  bool next() { h_.resume(); return !h_.done(); }
  const T& value() const { return *h_.promise().value; }
 private:
  std::coroutine_handle<promise_type> h_;
};
inline std::string quoted(std::string s) { s.insert(s.begin(), '"'); s.push_back('"'); return s; }
inline std::string swapName(std::string s, const std::string& by) { auto at = s.find("$T"); s.replace(s.begin() + at, s.begin() + at + 2, by); return s; }
}
