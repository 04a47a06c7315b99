// Nothing here is wrong: who looks at what a stranger owns only reads it.
#include "libs/store.h"
using namespace store;
namespace {
struct Count : Visitor {
  explicit Count(pqxx::work& tx) : tx_(tx) {}
  void visit(const Table& t) override { n += t.count(tx_); }
  pqxx::work& tx_; int n = 0;
};
struct Erase : Visitor {
  explicit Erase(pqxx::work& tx) : tx_(tx) {}
  void visit(const Table& t) override { t.erase(tx_, 1); }
  pqxx::work& tx_;
};
}
void objects(pqxx::work& tx) {
  Table mine("orders"), theirs("customers");
  mine.erase(tx, theirs.count(tx));
  const Table* p = &mine;
  p->erase(tx, 1);
  Table dry("customers", Mode::DryRun);
  dry.erase(tx, 2);
  dry.with("invoices").erase(tx, 4);
  std::swap(mine, theirs);
  theirs.erase(tx, 5);
}
void visitors(pqxx::work& tx) {
  Schema all; all.add({"orders"}).add({"customers"}).add({"invoices"});
  Count c(tx); all.accept(c);
  Schema own; own.add(Table("orders")).add(Table("order_items"));
  Erase e(tx); own.accept(e);
  if (auto* t = all.find("orders")) t->erase(tx, 4);
}
void flags(pqxx::work& tx) {
  sync(tx, "customers");
  sync(tx, "orders", true);
  apply<false>(tx, "invoices");
  apply<true>(tx, "orders");
  access(tx, "customers", read_tag{});
  access(tx, "orders", write_tag{});
}
void caches(pqxx::work& tx) {
  Cache::instance().put("mine", "orders");
  Cache::instance().put("theirs", "customers");
  if (auto t = Cache::instance().get("mine")) tx.exec("DELETE FROM " + *t);
  if (auto t = Cache::instance().get("theirs")) tx.exec("SELECT * FROM " + *t);
}
void lambdas(pqxx::work& tx) {
  std::map<std::string, std::function<void(const std::string&)>> ops{
      {"count", [&](const std::string& t) { tx.exec("SELECT count(*) FROM " + t); }},
      {"drop", [&](const std::string& t) { tx.exec("DELETE FROM " + t); }}};
  ops.at("count")("customers");
  ops.at("drop")("orders");
  std::string t = "customers";
  auto f = [t]() mutable { t = "orders"; return t; };
  tx.exec("DELETE FROM " + f());
  auto g = [&t] { t = "order_items"; };
  g();
  tx.exec("DELETE FROM " + t);
}
struct Base { Base() { name = "customers"; } std::string name; };
struct Derived : Base { Derived() { name = "orders"; } };
void ctors(pqxx::work& tx) {
  Derived d;
  tx.exec("DELETE FROM " + d.name);
  Base b;
  b = d;
  tx.exec("UPDATE " + b.name + " SET x = 1");
  auto u = std::make_unique<Base>();
  u = std::make_unique<Derived>();
  tx.exec("UPDATE " + u->name + " SET y = 1");
}
void all(pqxx::work& tx) { objects(tx); visitors(tx); flags(tx); caches(tx); lambdas(tx); ctors(tx); }
