#pragma once
#include <pqxx/pqxx>
#include <memory>
#include <string>
#include <vector>
namespace tree {
class Visitor;
class Node {
 public:
  virtual ~Node() = default;
  virtual void accept(Visitor& v) const = 0;
};
class Leaf : public Node {
 public:
  explicit Leaf(std::string table) : table(std::move(table)) {}
  void accept(Visitor& v) const override;
  std::string table;
};
class Group : public Node {
 public:
  Group& add(std::unique_ptr<Node> n) { children.push_back(std::move(n)); return *this; }
  void accept(Visitor& v) const override;
  std::vector<std::unique_ptr<Node>> children;
};
class Visitor {
 public:
  virtual ~Visitor() = default;
  virtual void leaf(const Leaf&) = 0;
  virtual void group(const Group& g) { for (const auto& c : g.children) c->accept(*this); }
};
class Counter : public Visitor { public: void leaf(const Leaf&) override { ++n; } int n = 0; };
class Truncate : public Visitor {
 public:
  explicit Truncate(pqxx::work& tx) : tx_(tx) {}
  void leaf(const Leaf& l) override { tx_.exec("TRUNCATE " + l.table); }
 private:
  pqxx::work& tx_;
};
}
