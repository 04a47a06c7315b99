#include "libs/pool/pool.h"
namespace pool {
ThreadPool::ThreadPool(unsigned n) {
  for (unsigned i = 0; i < n; ++i)
    threads_.emplace_back([this] { work(); });
}
ThreadPool::~ThreadPool() {
  {
    std::lock_guard l(m_);
    stop_ = true;
  }
  cv_.notify_all();
  for (auto &t : threads_)
    t.join();
}
void ThreadPool::post(std::function<void()> f) {
  {
    std::lock_guard l(m_);
    q_.push(std::move(f));
  }
  cv_.notify_one();
}
void ThreadPool::work() {
  for (;;) {
    std::function<void()> f;
    {
      std::unique_lock l(m_);
      cv_.wait(l, [this] { return stop_ || !q_.empty(); });
      if (stop_ && q_.empty())
        return;
      f = std::move(q_.front());
      q_.pop();
    }
    f();
  }
}
} // namespace pool
