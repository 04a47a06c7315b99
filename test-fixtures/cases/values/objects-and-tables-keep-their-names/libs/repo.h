#pragma once
#include <pqxx/pqxx>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>
#include <map>
#include <unordered_map>
#include <functional>
#include <array>
namespace shop::db {
class Repo {
 public:
  explicit Repo(std::string table) : table_(std::move(table)) {}
  Repo(std::string schema, std::string table) : Repo(std::move(schema) + "." + std::move(table)) {}
  virtual ~Repo() = default;
  void remove(pqxx::work& tx, int id) { tx.exec("DELETE FROM " + table_ + " WHERE id = " + std::to_string(id)); }
  void touch(pqxx::work& tx) const { tx.exec("UPDATE " + table() + " SET a = 1"); }
  const std::string& table() const { return table_; }
  void rename(std::string t) { table_ = std::move(t); }
 protected:
  std::string table_;
};
class CustomerRepo : public Repo { public: CustomerRepo() : Repo("customers") {} };
class OrderRepo : public Repo { public: OrderRepo() : Repo("orders") {} };
class PaymentRepo : public Repo { public: using Repo::Repo; };
struct Options { std::string schema = "public"; std::string table = "order_audit"; int batch = 10; };
class Writer {
 public:
  explicit Writer(Options o) : o_(std::move(o)) {}
  Writer& setTable(std::string t) { o_.table = std::move(t); return *this; }
  void wipe(pqxx::work& tx) { tx.exec("DELETE FROM " + o_.schema + "." + o_.table); }
 private:
  Options o_;
};
class Query {
 public:
  static Query del() { return Query("DELETE FROM "); }
  static Query update() { return Query("UPDATE "); }
  Query& from(const std::string& t) { sql_ += t; return *this; }
  Query& set(const std::string& c, int v) { sets_.push_back(c + "=" + std::to_string(v)); return *this; }
  Query& where(const std::string& w) { where_ = w; return *this; }
  std::string str() const {
    std::string s = sql_;
    if (!sets_.empty()) { s += " SET "; for (size_t i = 0; i < sets_.size(); ++i) { if (i) s += ","; s += sets_[i]; } }
    if (!where_.empty()) s += " WHERE " + where_;
    return s;
  }
  void run(pqxx::work& tx) { tx.exec(str()); }
 private:
  explicit Query(std::string s) : sql_(std::move(s)) {}
  std::string sql_, where_;
  std::vector<std::string> sets_;
};
struct Nsdmi { std::string t{"customers"}; const char* c = "payments"; std::string q() const { return std::string("DELETE FROM ") + t; } };
template <class D> struct Crtp {
  void wipe(pqxx::work& tx) { tx.exec(std::string("DELETE FROM ") + static_cast<D*>(this)->name()); }
  void wipeStatic(pqxx::work& tx) { tx.exec(std::string("TRUNCATE ") + D::kTable); }
};
struct CCust : Crtp<CCust> { static constexpr const char* kTable = "customers"; const char* name() const { return "customers"; } };
struct COrd : Crtp<COrd> { static constexpr const char* kTable = "orders"; const char* name() const { return "orders"; } };
template <const char* N> struct ByPtr { static void wipe(pqxx::work& tx) { tx.exec(std::string("DELETE FROM ") + N); } };
template <size_t N> struct Fixed { char s[N]; constexpr Fixed(const char (&a)[N]) { for (size_t i = 0; i < N; ++i) s[i] = a[i]; } constexpr std::string_view view() const { return {s, N - 1}; } constexpr operator std::string_view() const { return {s, N - 1}; } };
template <Fixed F> struct ByFixed { void wipe(pqxx::work& tx) { tx.exec("DELETE FROM " + std::string(F.view())); } static constexpr auto name = F; void w2(pqxx::work& tx) { tx.exec("TRUNCATE " + std::string(std::string_view(name))); } };
}
