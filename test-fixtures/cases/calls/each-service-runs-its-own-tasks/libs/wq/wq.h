#pragma once
#include <pqxx/pqxx>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <queue>
#include <thread>
namespace wq {
class Task { public: virtual ~Task() = default; virtual void execute(pqxx::work& tx) = 0; };
class Worker {
 public:
  void push(std::shared_ptr<Task> t) { std::lock_guard l(m_); q_.push(std::move(t)); }
  void run(pqxx::connection& c) {
    while (true) {
      std::shared_ptr<Task> t;
      { std::lock_guard l(m_); if (q_.empty()) return; t = q_.front(); q_.pop(); }
      pqxx::work tx{c};
      t->execute(tx);
      tx.commit();
    }
  }
  void start(pqxx::connection& c) { th_ = std::thread(&Worker::run, this, std::ref(c)); }
 private:
  std::mutex m_; std::queue<std::shared_ptr<Task>> q_; std::thread th_;
};
}
