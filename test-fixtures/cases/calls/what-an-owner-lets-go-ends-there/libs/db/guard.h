#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <pqxx/pqxx>
namespace db {
class Touch {
public:
  explicit Touch(pqxx::work &tx) : tx_(&tx) {}
  ~Touch();

private:
  pqxx::work *tx_;
};
struct Holder {
  Touch touch;
  explicit Holder(pqxx::work &tx) : touch(tx) {}
};
class ScopeGuard {
public:
  explicit ScopeGuard(std::function<void()> f) : f_(std::move(f)) {}
  ~ScopeGuard() {
    if (f_)
      f_();
  }
  void dismiss() { f_ = nullptr; }

private:
  std::function<void()> f_;
};
template <class F>
struct Defer {
  F f;
  ~Defer() { f(); }
};
template <class F>
Defer(F) -> Defer<F>;
} // namespace db
