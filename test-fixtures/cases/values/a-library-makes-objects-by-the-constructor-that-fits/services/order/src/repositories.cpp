#include "libs/repo/repo.h"
#include <optional>
#include <deque>
#include <list>
#include <any>
namespace shop::order {
using namespace repo;
void made(pqxx::work& tx) {
  auto a = std::make_unique<Repo>(tx);
  a->clear();  // expect: ssot-table-write order-service delete table:customers
  auto b = std::make_shared<Repo>(tx, "payments");
  b->clear();  // expect: ssot-table-write order-service delete table:payments
  auto c = std::make_shared<Repo>(tx, Opts{.table = "invoices"});
  c->clear();  // expect: ssot-table-write order-service delete table:invoices
  auto d = std::make_shared<Repo>(tx, 7);
  d->clear();
  std::string name = "customer_notes";
  auto e = std::make_unique<Repo>(tx, name);
  e->clear();  // expect: ssot-table-write order-service delete table:customer_notes
  auto f = std::make_unique<Repo>(tx, std::move(name), 4);
  f->clear();  // expect: ssot-table-write order-service delete table:customer_notes
}
void put(pqxx::work& tx) {
  std::vector<Repo> v;
  v.emplace_back(tx, "payments");
  v.back().clear();  // expect: ssot-table-write order-service delete table:payments
  std::map<std::string, Repo> m;
  m.emplace("a", Repo(tx, 3));
  m.try_emplace("b", tx, "customer_addresses");
  m.at("a").clear();
  m.at("b").clear();  // expect: ssot-table-write order-service delete table:customer_addresses
  std::optional<Repo> o;
  o.emplace(tx);
  o->clear();  // expect: ssot-table-write order-service delete table:customers
  std::optional<Repo> p(std::in_place, tx, Opts{"payments"});
  p->clear();  // expect: ssot-table-write order-service delete table:payments
  std::list<Repo> l;
  l.emplace_front(tx, 9);
  l.front().clear();
  std::unique_ptr<Repo> item = std::make_unique<ItemRepo>(tx);
  item->clear();
}
void aggregates(pqxx::work& tx) {
  std::vector<Job> jobs;
  jobs.emplace_back("orders");
  jobs.emplace_back("customers", 4);
  jobs[0].run(tx);
  jobs[1].run(tx);  // expect: ssot-table-write order-service truncate table:customers
  auto j = std::make_unique<Job>("invoices");
  j->run(tx);  // expect: ssot-table-write order-service truncate table:invoices
  auto k = std::make_shared<Job>(Job{.table = "payments"});
  k->run(tx);  // expect: ssot-table-write order-service truncate table:payments
  Job g("customer_notes");
  g.run(tx);  // expect: ssot-table-write order-service truncate table:customer_notes
  Job x{.table = "customers", .keep = 1};
  Job y = x;
  y.table = "orders";
  y.run(tx);
  x.run(tx);  // expect: ssot-table-write order-service truncate table:customers
}
}

