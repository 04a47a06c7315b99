#pragma once
#include <cstddef>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
namespace shop::sql {
// An abstract syntax of statements with a renderer: as query builders have it.
class Node { public: virtual ~Node() = default; virtual void render(std::string& out) const = 0; };
using NodePtr = std::unique_ptr<Node>;
class Text : public Node { public: explicit Text(std::string t) : t_(std::move(t)) {} void render(std::string& out) const override { out += t_; } private: std::string t_; };
class Ident : public Node { public: explicit Ident(std::string n) : n_(std::move(n)) {} void render(std::string& out) const override { out += '"'; out += n_; out += '"'; } private: std::string n_; };
class Seq : public Node {
 public:
  Seq& add(NodePtr n) { nodes_.push_back(std::move(n)); return *this; }
  template <class T, class... A> Seq& put(A&&... a) { return add(std::make_unique<T>(std::forward<A>(a)...)); }
  void render(std::string& out) const override { bool first = true; for (const auto& n : nodes_) { if (!first) out += ' '; first = false; n->render(out); } }
 private:
  std::vector<NodePtr> nodes_;
};
inline std::string render(const Node& n) { std::string s; n.render(s); return s; }
enum class Verb { kInsert, kUpdate, kDelete, kSelect };
struct Query {
  Verb verb = Verb::kSelect;
  std::string_view table;
  std::vector<std::string> columns;
  std::string where;
  std::string sql() const;
};
class Writer {
 public:
  Writer& verb(Verb v) { q_.verb = v; return *this; }
  Writer& table(std::string_view t) { q_.table = t; return *this; }
  Writer& column(std::string c) { q_.columns.push_back(std::move(c)); return *this; }
  Writer& where(std::string w) { q_.where = std::move(w); return *this; }
  Query done() const { return q_; }
 private:
  Query q_;
};
}
