#pragma once
#include <functional>
#include <deque>
#include <utility>
namespace pool {
class Pool {
 public:
  void post(std::function<void()> f) { q_.push_back(std::move(f)); }
  template <class F> void submit(F&& f) { q_.emplace_back(std::forward<F>(f)); }
  void drain() { while (!q_.empty()) { auto f = std::move(q_.front()); q_.pop_front(); f(); } }
 private:
  std::deque<std::function<void()>> q_;
};
template <class F> void now(F&& f) { f(); }
}
