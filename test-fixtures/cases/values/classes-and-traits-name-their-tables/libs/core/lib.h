#pragma once
#include <functional>
#include <libpq-fe.h>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <typeindex>
#include <vector>
namespace core {
inline void exec(PGconn* c, const std::string& s) { PQclear(PQexec(c, s.c_str())); }
// query object with criteria
class Query {
 public:
  static Query from(std::string t) { Query q; q.table_ = std::move(t); return q; }
  Query& where(std::string c) { conds_.push_back(std::move(c)); return *this; }
  Query& set(std::string c, std::string v) { sets_.emplace_back(std::move(c), std::move(v)); return *this; }
  std::string del() const { return "DELETE FROM " + table_ + tail(); }
  std::string update() const {
    std::ostringstream o;
    o << "UPDATE " << table_ << " SET ";
    for (std::size_t i = 0; i < sets_.size(); ++i) { if (i) o << ", "; o << sets_[i].first << " = '" << sets_[i].second << "'"; }
    o << tail();
    return o.str();
  }
 private:
  std::string tail() const { std::string s; for (const auto& c : conds_) s += (s.empty() ? " WHERE " : " AND ") + c; return s; }
  std::string table_;
  std::vector<std::string> conds_;
  std::vector<std::pair<std::string, std::string>> sets_;
};
// entity manager with metadata by type
struct Meta { std::string table; std::string key; };
class Entities {
 public:
  template <class T> void map(std::string table, std::string key = "id") { meta_[typeid(T)] = Meta{std::move(table), std::move(key)}; }
  template <class T> void remove(PGconn* c, int id) { const Meta& m = meta_.at(typeid(T)); exec(c, "DELETE FROM " + m.table + " WHERE " + m.key + " = " + std::to_string(id)); }
  template <class T> const Meta* find() const { auto it = meta_.find(std::type_index(typeid(T))); return it == meta_.end() ? nullptr : &it->second; }
 private:
  std::map<std::type_index, Meta> meta_;
};
// message dispatcher by name with member functions
template <class H> class Dispatcher {
 public:
  using Fn = void (H::*)(PGconn*, const std::string&);
  Dispatcher& on(std::string n, Fn f) { fns_[std::move(n)] = f; return *this; }
  bool dispatch(H& h, const std::string& n, PGconn* c, const std::string& arg) { auto it = fns_.find(n); if (it == fns_.end()) return false; (h.*(it->second))(c, arg); return true; }
 private:
  std::map<std::string, Fn> fns_;
};
// AST visitor
struct Insert; struct Drop;
struct NodeVisitor { virtual ~NodeVisitor() = default; virtual void visit(const Insert&) = 0; virtual void visit(const Drop&) = 0; };
struct Node { virtual ~Node() = default; virtual void accept(NodeVisitor& v) const = 0; };
struct Insert : Node { explicit Insert(std::string t) : table(std::move(t)) {} void accept(NodeVisitor& v) const override { v.visit(*this); } std::string table; };
struct Drop : Node { explicit Drop(std::string t) : table(std::move(t)) {} void accept(NodeVisitor& v) const override { v.visit(*this); } std::string table; };
struct Runner : NodeVisitor {
  explicit Runner(PGconn* c) : c(c) {}
  void visit(const Insert& n) override { exec(c, "INSERT INTO " + n.table + " DEFAULT VALUES"); }
  void visit(const Drop& n) override { exec(c, "DELETE FROM " + n.table); }
  PGconn* c;
};
struct Printer : NodeVisitor { void visit(const Insert& n) override { out += n.table; } void visit(const Drop& n) override { out += n.table; } std::string out; };
// linked list of handlers (chain of responsibility)
class Link {
 public:
  virtual ~Link() = default;
  Link* then(Link* n) { next_ = n; return n; }
  virtual void run(PGconn* c) { if (next_) next_->run(c); }
 private:
  Link* next_ = nullptr;
};
struct Exec : Link { explicit Exec(const char* s) : sql(s) {} void run(PGconn* c) override { exec(c, sql); Link::run(c); } const char* sql; };
// memento of pending statements
class Batch {
 public:
  void add(const char* fmt, const std::string& t) { char b[256]; snprintf(b, sizeof b, fmt, t.c_str()); all_ += b; all_ += ";"; }
  void flush(PGconn* c) { if (!all_.empty()) exec(c, all_); all_.clear(); }
  ~Batch() = default;
 private:
  std::string all_;
};
template <class T> struct Handle { PGconn* c; T* operator->() { return &t; } T t; };
struct Table { std::string n; void wipe(PGconn* c) const { exec(c, "TRUNCATE " + n); } };
}
