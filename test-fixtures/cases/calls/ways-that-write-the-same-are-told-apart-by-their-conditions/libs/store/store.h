#pragma once
#include <pqxx/pqxx>
#include <mutex>
namespace store {
enum class Mode { Off, Fast, Safe };
class Customers {
 public:
  explicit Customers(pqxx::work& tx) : tx_(tx) {}
  void update(bool lock) {
    if (lock) {
      std::lock_guard g{m_};
      write();
    } else {
      write();
    }
  }
  void sync(Mode m) {
    switch (m) {
      case Mode::Off: return;
      case Mode::Safe: { std::lock_guard g{m_}; write(); break; }
      case Mode::Fast: write(); break;
    }
  }
 private:
  void write() { tx_.exec("UPDATE customers SET w = 1"); }
  pqxx::work& tx_;
  std::mutex m_;
};
inline void note(pqxx::work& tx) { tx.exec("INSERT INTO customer_notes DEFAULT VALUES"); }
class Job { public: virtual ~Job() = default; virtual void run(pqxx::work& tx) = 0; };
class Early : public Job { public: void run(pqxx::work& tx) override { note(tx); } };
class Late : public Job { public: void run(pqxx::work& tx) override { note(tx); } };
class Idle : public Job { public: void run(pqxx::work&) override {} };
inline void perform(pqxx::work& tx, Job& j) { j.run(tx); }
class Breaker {
 public:
  template <class F, class G> void call(F&& f, G&& fallback) {
    if (open_) return fallback();
    try { f(); } catch (...) { open_ = true; fallback(); }
  }
 private:
  bool open_ = false;
};
}
