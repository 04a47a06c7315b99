#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>
namespace n {
struct Notifier { virtual ~Notifier() = default; virtual void notify(const std::string& what) = 0; };
class Composite : public Notifier {
 public:
  void add(std::shared_ptr<Notifier> x) { all_.push_back(std::move(x)); }
  void notify(const std::string& what) override { for (auto& x : all_) x->notify(what); }
 private:
  std::vector<std::shared_ptr<Notifier>> all_;
};
class Filter : public Notifier {
 public:
  Filter(std::shared_ptr<Notifier> inner, std::function<bool(const std::string&)> p) : inner_(std::move(inner)), p_(std::move(p)) {}
  void notify(const std::string& what) override { if (p_(what)) inner_->notify(what); }
 private:
  std::shared_ptr<Notifier> inner_;
  std::function<bool(const std::string&)> p_;
};
class Fn : public Notifier {
 public:
  explicit Fn(std::function<void(const std::string&)> f) : f_(std::move(f)) {}
  void notify(const std::string& what) override { f_(what); }
 private:
  std::function<void(const std::string&)> f_;
};
}
