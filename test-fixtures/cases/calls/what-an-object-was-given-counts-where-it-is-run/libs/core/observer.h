// Observers, commands, guards and units of work: each object carries out what it was given, no other one does.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>
#include <map>
#include <pqxx/pqxx>
namespace core {
// observers
template <class... A> class Signal {
 public:
  using Slot = std::function<void(A...)>;
  int connect(Slot s) { slots_.push_back(std::move(s)); return static_cast<int>(slots_.size()); }
  void emit(A... a) const { for (const auto& s : slots_) s(a...); }
  void operator()(A... a) const { emit(a...); }
 private:
  std::vector<Slot> slots_;
};
// command pattern
struct Command { virtual ~Command() = default; virtual void execute(pqxx::work& tx) = 0; };
class CommandQueue {
 public:
  void add(std::unique_ptr<Command> c) { q_.push_back(std::move(c)); }
  template <class C, class... A> void emplace(A&&... a) { q_.push_back(std::make_unique<C>(std::forward<A>(a)...)); }
  void run(pqxx::work& tx) { for (auto& c : q_) c->execute(tx); q_.clear(); }
 private:
  std::vector<std::unique_ptr<Command>> q_;
};
class SqlCommand : public Command {
 public:
  SqlCommand(std::string table, std::string where) : table_(std::move(table)), where_(std::move(where)) {}
  void execute(pqxx::work& tx) override { tx.exec("DELETE FROM " + table_ + " WHERE " + where_); }
 private:
  std::string table_, where_;
};
// scope guard
template <class F> class ScopeExit {
 public:
  explicit ScopeExit(F f) : f_(std::move(f)) {}
  ~ScopeExit() { if (armed_) f_(); }
  void release() { armed_ = false; }
 private:
  F f_; bool armed_ = true;
};
template <class F> ScopeExit<F> on_exit(F f) { return ScopeExit<F>(std::move(f)); }
// unit of work
class UnitOfWork {
 public:
  explicit UnitOfWork(pqxx::work& tx) : tx_(tx) {}
  void registerDirty(const std::string& table, int id) { dirty_[table].push_back(id); }
  void registerNew(const std::string& table, int id) { fresh_.emplace_back(table, id); }
  void commit() {
    for (auto& [table, ids] : dirty_)
      for (int id : ids) tx_.exec("UPDATE " + table + " SET touched = now() WHERE id = " + std::to_string(id));
    for (const auto& [table, id] : fresh_) tx_.exec("INSERT INTO " + table + " (id) VALUES (" + tx_.quote(id) + ")");
  }
 private:
  pqxx::work& tx_;
  std::map<std::string, std::vector<int>> dirty_;
  std::vector<std::pair<std::string, int>> fresh_;
};
}
