#pragma once
#include <condition_variable>
#include <functional>
#include <future>
#include <mutex>
#include <queue>
#include <thread>
#include <vector>
namespace pool {
class ThreadPool {
public:
  explicit ThreadPool(unsigned n);
  ~ThreadPool();
  template <class F, class... A>
  auto submit(F &&f, A &&...a) -> std::future<std::invoke_result_t<F, A...>> {
    using R = std::invoke_result_t<F, A...>;
    auto task = std::make_shared<std::packaged_task<R()>>(std::bind(std::forward<F>(f), std::forward<A>(a)...));
    auto r = task->get_future();
    post([task] { (*task)(); });
    return r;
  }
  void post(std::function<void()> f);

private:
  void work();
  std::queue<std::function<void()>> q_;
  std::mutex m_;
  std::condition_variable cv_;
  bool stop_ = false;
  std::vector<std::thread> threads_;
};
} // namespace pool
