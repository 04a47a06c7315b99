#pragma once
#include <deque>
#include <mutex>
#include <utility>
template <class T> class LockedQueue {
  std::mutex lock_;
  std::deque<T> queue_;

public:
  virtual ~LockedQueue() {}
  void add(const T &item) {
    std::unique_lock<std::mutex> g(lock_);
    queue_.push_back(item);
  }
  bool next(T &result) {
    std::unique_lock<std::mutex> g(lock_);
    if (queue_.empty()) return false;
    result = std::move(queue_.front());
    queue_.pop_front();
    return true;
  }
};
