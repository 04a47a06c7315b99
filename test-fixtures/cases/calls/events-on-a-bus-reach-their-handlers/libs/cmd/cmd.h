#pragma once
#include <pqxx/pqxx>
#include <any>
#include <deque>
#include <string>
#include <typeindex>
#include <unordered_map>
#include <functional>
#include <variant>
#include <vector>
namespace cmd {
struct Close { int id; };
struct Rename { int id; std::string name; };
struct Drop { std::string table; };
using Command = std::variant<Close, Rename, Drop>;
class Executor {
 public:
  explicit Executor(pqxx::work& tx) : tx_(tx) {}
  void operator()(const Close& c) { tx_.exec_params("UPDATE orders SET closed = true WHERE id = $1", c.id); }
  void operator()(const Rename& r) { tx_.exec_params("UPDATE customers SET name = $2 WHERE id = $1", r.id, r.name); }
  void operator()(const Drop& d) { tx_.exec("DELETE FROM " + d.table); }
 private:
  pqxx::work& tx_;
};
class Queue {
 public:
  void push(Command c) { q_.push_back(std::move(c)); }
  void drain(pqxx::work& tx) { Executor e{tx}; while (!q_.empty()) { std::visit(e, q_.front()); q_.pop_front(); } }
 private:
  std::deque<Command> q_;
};
class Bus {
 public:
  template <class E> void on(std::function<void(const E&)> f) {
    handlers_[std::type_index(typeid(E))].push_back([f](const std::any& a) { f(std::any_cast<const E&>(a)); });
  }
  template <class E> void publish(const E& e) {
    auto it = handlers_.find(std::type_index(typeid(E)));
    if (it == handlers_.end()) return;
    for (auto& h : it->second) h(std::any(e));
  }
 private:
  std::unordered_map<std::type_index, std::vector<std::function<void(const std::any&)>>> handlers_;
};
}
