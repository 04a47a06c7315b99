#pragma once
#include <functional>
#include <map>
#include <memory>
#include <pqxx/pqxx>
#include <string>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>
namespace core {
// singleton with settings
class Config {
 public:
  static Config& get() { static Config c; return c; }
  void setTable(const std::string& t) { table_ = t; }
  const std::string& table() const { return table_; }
 private:
  std::string table_ = "orders";
};
// decorator chain
struct Store { virtual ~Store() = default; virtual void save(pqxx::work& tx, const std::string& v) = 0; };
class SqlStore : public Store {
 public:
  explicit SqlStore(std::string t) : t_(std::move(t)) {}
  void save(pqxx::work& tx, const std::string& v) override { tx.exec("INSERT INTO " + t_ + " (v) VALUES (" + tx.quote(v) + ")"); }
 private:
  std::string t_;
};
class Logging : public Store {
 public:
  explicit Logging(std::shared_ptr<Store> in) : in_(std::move(in)) {}
  void save(pqxx::work& tx, const std::string& v) override { in_->save(tx, v); }
 private:
  std::shared_ptr<Store> in_;
};
class Retrying final : public Store {
 public:
  Retrying(std::unique_ptr<Store> in, int n) : in_(std::move(in)), n_(n) {}
  void save(pqxx::work& tx, const std::string& v) override { for (int i = 0; i < n_; ++i) { try { in_->save(tx, v); return; } catch (...) {} } }
 private:
  std::unique_ptr<Store> in_;
  int n_;
};
// strategy by function pointer table with enumerator
enum class Op { Insert, Delete, Touch };
std::string render(Op op, const std::string& table);
// middleware pipeline
class Pipeline {
 public:
  using Next = std::function<void()>;
  using Step = std::function<void(pqxx::work&, const Next&)>;
  Pipeline& use(Step s) { steps_.push_back(std::move(s)); return *this; }
  void run(pqxx::work& tx) { go(tx, 0); }
 private:
  void go(pqxx::work& tx, std::size_t i) { if (i < steps_.size()) steps_[i](tx, [this, &tx, i] { go(tx, i + 1); }); }
  std::vector<Step> steps_;
};
// tuple of handlers
template <class... H> class Router {
 public:
  explicit Router(H... h) : h_(std::move(h)...) {}
  void all(pqxx::work& tx) { std::apply([&](auto&... h) { (h.handle(tx), ...); }, h_); }
 private:
  std::tuple<H...> h_;
};
// mixins
template <class D> struct Timestamped { void stamp(pqxx::work& tx) { tx.exec("UPDATE " + std::string(D::table()) + " SET stamped = now()"); } };
template <class D> struct Archived { void archive(pqxx::work& tx) { tx.exec(std::string("DELETE FROM ") + static_cast<D*>(this)->tableName()); } };
// lazily computed
class Lazy {
 public:
  explicit Lazy(std::function<std::string()> f) : f_(std::move(f)) {}
  const std::string& value() { if (!v_) v_ = std::make_unique<std::string>(f_()); return *v_; }
 private:
  std::function<std::string()> f_;
  std::unique_ptr<std::string> v_;
};
class Tx {
 public:
  explicit Tx(pqxx::connection& c) : w_(c) {}
  ~Tx() { if (!done_) w_.abort(); }
  template <class... A> void exec(std::string_view sql, A&&... a) { w_.exec_params(std::string(sql), std::forward<A>(a)...); }
  void commit() { w_.commit(); done_ = true; }
  Tx& operator<<(const std::string& sql) { w_.exec(sql); return *this; }
  Tx& operator()(const char* t) { w_.exec(std::string("DELETE FROM ") + t); return *this; }
 private:
  pqxx::work w_;
  bool done_ = false;
};
}
