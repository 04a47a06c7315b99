#pragma once
#include <functional>
#include <deque>
namespace pool {
class Pool {
 public:
  void post(std::function<void()> f) { q_.push_back(std::move(f)); }
  void drain() { while (!q_.empty()) { auto f = std::move(q_.front()); q_.pop_front(); f(); } }
 private:
  std::deque<std::function<void()>> q_;
};
}
