#include "libs/repo.h"
namespace shop::order {
using namespace db;
void a(pqxx::work& tx) {
  CustomerRepo c; OrderRepo o;
  c.remove(tx, 1);  // expect: ssot-table-write order-service delete table:customers
  o.remove(tx, 1);
  c.touch(tx);  // expect: ssot-table-write order-service update table:customers
  PaymentRepo p("payments");
  p.remove(tx, 1);  // expect: ssot-table-write order-service delete table:payments
  Repo r("public", "invoices");
  r.remove(tx, 2);  // expect: ssot-table-write order-service delete table:public.invoices
  r.rename("orders");
  r.remove(tx, 2);
  auto u = std::make_unique<CustomerRepo>();
  u->remove(tx, 1);  // expect: ssot-table-write order-service delete table:customers
  std::shared_ptr<Repo> s = std::make_shared<PaymentRepo>("refunds");
  s->remove(tx, 1);  // expect: ssot-table-write order-service delete table:refunds
  std::unique_ptr<Repo> b(new OrderRepo);
  b->remove(tx, 1);
  b = std::make_unique<CustomerRepo>();
  b->remove(tx, 1);  // expect: ssot-table-write order-service delete table:customers
  Repo* raw = new Repo{"payments"};
  raw->remove(tx, 1);  // expect: ssot-table-write order-service delete table:payments
  std::vector<std::unique_ptr<Repo>> v;
  v.push_back(std::make_unique<CustomerRepo>());
  v.emplace_back(new OrderRepo);
  for (auto& x : v) x->remove(tx, 1);  // expect: ssot-table-write order-service delete table:customers
  std::map<std::string, std::shared_ptr<Repo>> m;
  m["c"] = std::make_shared<CustomerRepo>();
  m.emplace("o", std::make_shared<OrderRepo>());
  m["c"]->remove(tx, 1);  // expect: ssot-table-write order-service delete table:customers
  m.at("o")->remove(tx, 1);
  m.find("c")->second->remove(tx, 1);  // expect: ssot-table-write order-service delete table:customers
  if (auto it = m.find("o"); it != m.end()) it->second->remove(tx, 1);
  std::optional<Repo> opt;
  opt.emplace("payments");
  opt->remove(tx, 1);  // expect: ssot-table-write order-service delete table:payments
  std::optional<Repo> opt2{std::in_place, "invoices"};
  opt2.value().remove(tx, 1);  // expect: ssot-table-write order-service delete table:invoices
  std::variant<OrderRepo, CustomerRepo> var = CustomerRepo{};
  std::visit([&](auto& x) { x.remove(tx, 1); }, var);  // expect: ssot-table-write order-service delete table:customers
  std::get<CustomerRepo>(var).remove(tx, 1);  // expect: ssot-table-write order-service delete table:customers
  auto [f, g] = std::make_pair(Repo("customers"), Repo("orders"));
  f.remove(tx, 1);  // expect: ssot-table-write order-service delete table:customers
  g.remove(tx, 1);
  std::tuple<Repo, Repo> tp{Repo("orders"), Repo("payments")};
  std::get<1>(tp).remove(tx, 1);  // expect: ssot-table-write order-service delete table:payments
  std::get<0>(tp).remove(tx, 1);
  Repo moved = std::move(std::get<1>(tp));
  moved.remove(tx, 1);  // expect: ssot-table-write order-service delete table:payments
  Repo copy = c;
  copy.remove(tx, 1);  // expect: ssot-table-write order-service delete table:customers
}
void w(pqxx::work& tx) {
  Writer a({.table = "customers"});
  a.wipe(tx);  // expect: ssot-table-write order-service delete table:public.customers
  Writer b(Options{.schema = "public", .table = "payments", .batch = 1});
  b.wipe(tx);  // expect: ssot-table-write order-service delete table:public.payments
  Options o; o.table = "invoices";
  Writer c(o);
  c.wipe(tx);  // expect: ssot-table-write order-service delete table:public.invoices
  Writer d{Options{}};
  d.wipe(tx);
  d.setTable("refunds").wipe(tx);  // expect: ssot-table-write order-service delete table:public.refunds
  Query::del().from("customers").where("id = 1").run(tx);  // expect: ssot-table-write order-service delete table:customers
  Query q = Query::update();
  q.from("payments").set("a", 1);
  q.run(tx);  // expect: ssot-table-write order-service update table:payments
  tx.exec(Query::del().from("orders").str());
  tx.exec(Nsdmi{}.q());  // expect: ssot-table-write order-service delete table:customers
  tx.exec(std::string("DELETE FROM ") + Nsdmi{.t = "orders"}.c);  // expect: ssot-table-write order-service delete table:payments
  tx.exec(Nsdmi{.t = "orders"}.q());
}
extern const char kPay[] = "payments";
void t(pqxx::work& tx) {
  CCust().wipe(tx);  // expect: ssot-table-write order-service delete table:customers
  COrd().wipe(tx);
  CCust cc; cc.wipeStatic(tx);  // expect: ssot-table-write order-service truncate table:customers
  COrd co; co.wipeStatic(tx);
  ByPtr<kPay>::wipe(tx);  // expect: ssot-table-write order-service delete table:payments
  ByFixed<"invoices"> x; x.wipe(tx);  // expect: ssot-table-write order-service delete table:invoices
  ByFixed<"orders"> y; y.wipe(tx);
  ByFixed<"customers"> z; z.w2(tx);  // expect: ssot-table-write order-service truncate table:customers
}
class Service {
 public:
  Service(std::shared_ptr<Repo> r, std::unique_ptr<Repo> p) : repo_(std::move(r)), own_(std::move(p)) {}
  void go(pqxx::work& tx) {
    repo_->remove(tx, 1);  // expect: ssot-table-write order-service delete table:customers
    own_->remove(tx, 1);
    auto f = [this, &tx] { repo_->touch(tx); };  // expect: ssot-table-write order-service update table:customers
    f();
    auto g = [r = repo_, &tx] { r->touch(tx); };  // expect: ssot-table-write order-service update table:customers
    g();
    auto h = [p = std::move(own_)](pqxx::work& t) { p->touch(t); };
    h(tx);
  }
 private:
  std::shared_ptr<Repo> repo_;
  std::unique_ptr<Repo> own_;
};
void di(pqxx::work& tx) {
  Service s(std::make_shared<CustomerRepo>(), std::make_unique<OrderRepo>());
  s.go(tx);
}
std::unique_ptr<Repo> make(const std::string& kind) {
  if (kind == "customer") return std::make_unique<CustomerRepo>();
  if (kind == "payment") return std::make_unique<PaymentRepo>("payments");
  return std::make_unique<OrderRepo>();
}
class Registry {
 public:
  static Registry& instance() { static Registry r; return r; }
  Repo& get(const std::string& k) { return *repos_.at(k); }
  void add(const std::string& k, std::unique_ptr<Repo> r) { repos_[k] = std::move(r); }
 private:
  std::unordered_map<std::string, std::unique_ptr<Repo>> repos_;
};
void setup() {
  Registry::instance().add("c", std::make_unique<CustomerRepo>());
  Registry::instance().add("o", std::make_unique<OrderRepo>());
}
void fac(pqxx::work& tx) {
  make("customer")->remove(tx, 1);  // expect: ssot-table-write order-service delete table:customers
  make("order")->remove(tx, 1);
  auto p = make("payment");
  p->remove(tx, 1);  // expect: ssot-table-write order-service delete table:payments
  Registry::instance().get("c").remove(tx, 1);  // expect: ssot-table-write order-service delete table:customers
  Registry::instance().get("o").remove(tx, 1);
}
Repo& singleton() { static Repo r("customers"); return r; }
static Repo g_repo{"payments"};
static const Repo g_orders{"orders"};
struct Pool {
  std::vector<std::shared_ptr<Repo>> free{std::make_shared<Repo>("invoices")};
  std::shared_ptr<Repo> acquire() { auto r = free.back(); free.pop_back(); return r; }
};
void st(pqxx::work& tx) {
  singleton().remove(tx, 1);  // expect: ssot-table-write order-service delete table:customers
  g_repo.remove(tx, 1);  // expect: ssot-table-write order-service delete table:payments
  g_orders.touch(tx);
  Pool p;
  p.acquire()->remove(tx, 1);  // expect: ssot-table-write order-service delete table:invoices
  static const std::string sq = "DELETE FROM refunds";
  tx.exec(sq);  // expect: ssot-table-write order-service delete table:refunds
  static std::string lazy;
  if (lazy.empty()) lazy = "TRUNCATE refunds";
  tx.exec(lazy);  // expect: ssot-table-write order-service truncate table:refunds
}
}
