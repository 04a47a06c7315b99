#pragma once
#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <pqxx/pqxx>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <type_traits>
#include <unordered_map>
#include <vector>
namespace core {
// thread-local cache of statements
class Statements {
 public:
  static Statements& local() { thread_local Statements s; return s; }
  const std::string& get(std::string_view verb, std::string_view table) {
    auto key = std::string(verb) + ":" + std::string(table);
    auto [it, fresh] = cache_.try_emplace(key);
    if (fresh) it->second = std::string(verb) + " " + std::string(table) + " WHERE id = $1";
    return it->second;
  }
 private:
  std::unordered_map<std::string, std::string> cache_;
};
// policy based writer
template <class Table, class Policy> class Writer : private Policy {
 public:
  template <class... A> explicit Writer(A&&... a) : Policy(std::forward<A>(a)...) {}
  void write(pqxx::work& tx) { this->apply(tx, Table::value); }
};
struct Upsert { void apply(pqxx::work& tx, std::string_view t) const { tx.exec("INSERT INTO " + std::string(t) + " (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET n = 2"); } };
struct Prefixed {
  explicit Prefixed(std::string p) : p_(std::move(p)) {}
  void apply(pqxx::work& tx, std::string_view t) const { tx.exec("DELETE FROM " + p_ + std::string(t)); }
  std::string p_;
};
// enum traits
enum class Kind { Order, Customer, Note };
template <Kind K> struct Traits;
template <> struct Traits<Kind::Order> { static constexpr std::string_view table = "orders"; };
template <> struct Traits<Kind::Customer> { static constexpr std::string_view table = "customers"; };
template <> struct Traits<Kind::Note> { static constexpr std::string_view table = "customer_notes"; };
template <Kind K> void purge(pqxx::work& tx) { tx.exec("DELETE FROM " + std::string(Traits<K>::table)); }
template <Kind... K> void purgeAll(pqxx::work& tx) { (purge<K>(tx), ...); }
// static members defined elsewhere
struct Names { static const std::string orders; static const char* const customers; static std::vector<std::string> all; static inline const std::string invoices = "invoices"; };
// if constexpr on type
template <class T> std::string tableFor() {
  if constexpr (requires { T::table_name(); }) return T::table_name();
  else if constexpr (std::is_same_v<T, int>) return "payments";
  else return T::kTable;
}
// tag dispatch + SFINAE
struct bulk_t {}; struct single_t {};
inline constexpr bulk_t bulk; inline constexpr single_t single;
void remove(pqxx::work& tx, std::string_view t, bulk_t);
void remove(pqxx::work& tx, std::string_view t, single_t, int id = 0);
// event loop
class Loop {
 public:
  using Task = std::function<void()>;
  void every(std::chrono::milliseconds, Task t) { timers_.push_back({std::move(t), true}); }
  void once(Task t) { timers_.push_back(Timer{std::move(t), false}); }
  void run() { for (auto& t : timers_) if (t.task) t.task(); }
 private:
  struct Timer { Task task; bool repeat; };
  std::vector<Timer> timers_;
};
// default interface with NVI
class Handler {
 public:
  virtual ~Handler() = default;
  void handle(pqxx::work& tx, int code) { if (accepts(code)) doHandle(tx, code); else fallback(tx); }
 protected:
  virtual bool accepts(int) const { return true; }
  virtual void fallback(pqxx::work& tx) { tx.exec("INSERT INTO order_audit (x) VALUES (1)"); }
 private:
  virtual void doHandle(pqxx::work& tx, int code) = 0;
};
std::string qualified(std::string_view schema, std::string_view table);
inline std::string spanned(std::span<const char* const> ts) { std::string s; for (std::size_t i = 0; i < ts.size(); ++i) { if (i) s += ","; s += ts[i]; } return s; }
}
