#include <pqxx/pqxx>
#include "libs/pool/pool.h"
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>
namespace {
class A {
 public:
  explicit A(pqxx::work& tx) : tx_(tx) {}
  void run() {
    std::thread t(&A::work, this);
    t.join();
    if (failed_) tx_.exec("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
  }
 private:
  void work() { failed_ = true; }
  pqxx::work& tx_;
  bool failed_ = false;
};
class B {
 public:
  explicit B(pqxx::work& tx) : tx_(tx) {}
  void run(const std::vector<int>& v) {
    std::for_each(v.begin(), v.end(), [this](int i) { max_ = std::max(max_, i); });
    if (max_ > 0) tx_.exec("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
  }
 private:
  pqxx::work& tx_;
  int max_ = 0;
};
class C {
 public:
  C(pqxx::work& tx, pool::Pool& p) : tx_(tx), pool_(p) {}
  void start() { pool_.post([this] { state_ = State::Ready; }); }
  void poll() { if (state_ == State::Ready) tx_.exec("DELETE FROM payments"); }  // expect: ssot-table-write order-service delete table:payments
 private:
  enum class State { Init, Ready };
  pqxx::work& tx_;
  pool::Pool& pool_;
  State state_ = State::Init;
};
class D {
 public:
  explicit D(pqxx::work& tx) : tx_(tx), t_([this] { loop(); }) {}
  ~D() { stop_ = true; t_.join(); }
  void trigger() { dirty_ = true; }
 private:
  void loop() {
    while (!stop_) {
      if (dirty_.exchange(false)) tx_.exec("UPDATE customers SET d = 1");  // expect: ssot-table-write order-service update table:customers
      if (urgent_) tx_.exec("UPDATE customers SET u = 1");
    }
  }
  pqxx::work& tx_;
  std::atomic<bool> stop_{false}, dirty_{false};
  bool urgent_ = false;
  std::thread t_;
};
}
void member_flags_run(pqxx::work& tx, const std::vector<int>& v) {
  A{tx}.run();
  B{tx}.run(v);
  pool::Pool p;
  C c{tx, p};
  c.start();
  p.drain();
  c.poll();
  D d{tx};
  d.trigger();
}
