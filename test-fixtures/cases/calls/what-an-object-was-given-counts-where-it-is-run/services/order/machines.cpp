#include "libs/core/machine.h"
using namespace core;
namespace {
struct Purge final : Job { std::string_view table() const override { return "orders"; } };
struct PurgeCustomers final : Job {
  std::string_view table() const override { return "customers"; }
  void after(PGconn* c) override { run(c, "INSERT INTO order_audit (x) VALUES (1)"); }
};
struct Rename final : Job {
  explicit Rename(std::string_view t) : t_(t) {}
  std::string_view table() const override { return t_; }
  std::string verb() const override { return "UPDATE"; }
  std::string tail() const override { return "SET name = 'x'"; }
  std::string_view t_;
};
struct Orders : Repository<Orders> { static constexpr std::string_view kTable = "orders"; std::string name() const { return "orders"; } };
struct Notes : Repository<Notes, SoftDelete> { static constexpr std::string_view kTable{"customer_notes"}; std::string name() const { return std::string(kTable); } };

class Flow {
 public:
  explicit Flow(PGconn* c) : c_(c) {}
  void go() { while (state_) (this->*state_)(); }
 private:
  using State = void (Flow::*)();
  void start() { run(c_, "UPDATE orders SET s = 1"); state_ = &Flow::middle; }
  void middle() { run(c_, "UPDATE invoices SET s = 1"); state_ = &Flow::finish; }  // expect: ssot-table-write order-service update table:invoices
  void finish() { run(c_, "UPDATE order_items SET s = 1"); state_ = nullptr; }
  PGconn* c_;
  State state_ = &Flow::start;
};
struct IStore { virtual ~IStore() = default; virtual void save(PGconn*) = 0; };
struct OrderStore : IStore { void save(PGconn* c) override { run(c, "INSERT INTO orders DEFAULT VALUES"); } };
struct CustomerStore : IStore { void save(PGconn* c) override { run(c, "INSERT INTO customers DEFAULT VALUES"); } };  // expect: ssot-table-write order-service insert table:customers
struct Settings { std::string table; };
}  // namespace
void jobs(PGconn* c) {
  Purge a; a.perform(c);
  PurgeCustomers b; b.perform(c);  // expect: ssot-table-write order-service delete table:customers
  Rename("order_items").perform(c);
  Rename r{"customer_addresses"};
  r.perform(c);  // expect: ssot-table-write order-service update table:customer_addresses
}
void repos(PGconn* c) {
  Orders{}.remove(c, "1");
  Notes{}.remove(c, "1");  // expect: ssot-table-write order-service update table:customer_notes
  Orders o; o.touch(c);
  Notes n; n.touch(c);  // expect: ssot-table-write order-service update table:customer_notes
}
void di(PGconn* c) {
  Container k;
  k.provide<OrderStore>();
  k.get<OrderStore>()->save(c);
  Container l;
  l.bind<IStore>(std::make_shared<CustomerStore>());
  l.get<IStore>()->save(c);
  AnyBag bag;
  bag.put(Settings{"payments"});
  bag.put(std::string("orders"));
  run(c, "DELETE FROM " + bag.get<Settings>().table);  // expect: ssot-table-write order-service delete table:payments
  run(c, "DELETE FROM " + bag.get<std::string>());
}
int main(int, char** v) { PGconn* c = PQconnectdb(v[1]); jobs(c); repos(c); Flow(c).go(); di(c); }
