#pragma once
#include <pqxx/pqxx>
#include <coroutine>
#include <deque>
#include <exception>
#include <functional>
#include <string>
#include <utility>
namespace aw {
struct Detached {
  struct promise_type {
    Detached get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};
class Loop {
 public:
  void post(std::function<void()> f) { q_.push_back(std::move(f)); }
  void run() { while (!q_.empty()) { auto f = std::move(q_.front()); q_.pop_front(); f(); } }
 private:
  std::deque<std::function<void()>> q_;
};
struct Exec {
  pqxx::work& tx;
  std::string sql;
  Loop& loop;
  long rows = 0;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> h) {
    loop.post([this, h] { rows = tx.exec(sql).affected_rows(); h.resume(); });
  }
  long await_resume() const { return rows; }
};
struct Lazy {
  pqxx::work& tx;
  std::string table;
  bool await_ready() const noexcept { return true; }
  void await_suspend(std::coroutine_handle<>) { tx.exec("DELETE FROM " + table); }
  std::string await_resume() { tx.exec("UPDATE " + table + " SET lazy = true"); return table; }
};
class Session {
 public:
  Session(pqxx::work& tx, Loop& l) : tx_(tx), loop_(l) {}
  Exec exec(std::string sql) { return {tx_, std::move(sql), loop_}; }
  Lazy touch(std::string t) { return {tx_, std::move(t)}; }
 private:
  pqxx::work& tx_;
  Loop& loop_;
};
}
