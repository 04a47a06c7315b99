#pragma once
#include <any>
#include <array>
#include <libpq-fe.h>
#include <memory>
#include <string>
#include <string_view>
#include <typeindex>
#include <unordered_map>
#include <functional>
#include <variant>
namespace core {
inline void run(PGconn* c, const std::string& sql) { PQclear(PQexec(c, sql.c_str())); }
inline std::string plus(const std::string& a, std::string_view b) { std::string r(a); r.append(b); return r; }
class Job {
 public:
  virtual ~Job() = default;
  void perform(PGconn* c) { before(c); run(c, plus(plus(verb(), " "), table()) + " " + tail()); after(c); }
 protected:
  virtual std::string_view table() const = 0;
  virtual std::string verb() const { return "DELETE FROM"; }
  virtual std::string tail() const { return "WHERE old"; }
  virtual void before(PGconn*) {}
  virtual void after(PGconn*) {}
};
// CRTP repository with policy
struct SoftDelete { static std::string sql(std::string_view t) { std::string s = "UPDATE "; s += t; s += " SET gone = true WHERE id = $1"; return s; } };
struct HardDelete { static std::string sql(std::string_view t) { std::string s{"DELETE FROM "}; return s.append(t.data(), t.size()).append(" WHERE id = $1"); } };
template <class Derived, class Policy = HardDelete> class Repository {
 public:
  void remove(PGconn* c, const char* id) {
    const char* v[] = {id};
    PQclear(PQexecParams(c, Policy::sql(Derived::kTable).c_str(), 1, nullptr, v, nullptr, nullptr, 0));
  }
  void touch(PGconn* c) { run(c, std::string("UPDATE ") + static_cast<const Derived*>(this)->name() + std::string(" SET t = now()")); }
};
// state machine by member pointers
// DI container
class Container {
 public:
  template <class T, class... A> T& provide(A&&... a) { auto p = std::make_shared<T>(std::forward<A>(a)...); T& r = *p; items_[typeid(T)] = p; return r; }
  template <class I, class T> void bind(std::shared_ptr<T> p) { items_[std::type_index(typeid(I))] = std::static_pointer_cast<I>(p); }
  template <class T> std::shared_ptr<T> get() const { return std::static_pointer_cast<T>(items_.at(typeid(T))); }
 private:
  std::unordered_map<std::type_index, std::shared_ptr<void>> items_;
};
class AnyBag {
 public:
  template <class T> void put(T v) { bag_[typeid(T)] = std::move(v); }
  template <class T> T& get() { return std::any_cast<T&>(bag_.at(typeid(T))); }
 private:
  std::unordered_map<std::type_index, std::any> bag_;
};
}
