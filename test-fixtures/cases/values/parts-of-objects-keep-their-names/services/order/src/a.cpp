#include "libs/dao/base.h"
#include <array>
#include <functional>
#include <optional>
#include <tuple>
namespace shop::order {
using namespace dao;
struct Items : Base<Items> { const char* tableName() const { return t; } static constexpr char kTable[] = "order_items"; const char* t = "order_items"; };
struct People : Base<People> { std::string tableName() const { return "customers"; } static inline const std::string kTable = "customers"; };
void bases(pqxx::work& tx) {
  Full o("orders"), c("customers");
  tx.exec(o.remove());
  tx.exec(c.remove());  // expect: ssot-table-write order-service delete table:customers
  tx.exec(c.select());
  tx.exec(Items{}.truncate());
  tx.exec(People{}.truncate());  // expect: ssot-table-write order-service truncate table:customers
  tx.exec(Items::deleteAll());
  tx.exec(People::deleteAll());  // expect: ssot-table-write order-service delete table:customers
  KeyedDao<int> a("orders"), b{"invoices", "no"};
  a.erase(tx, 1);
  b.erase(tx, 1);  // expect: ssot-table-write order-service delete table:invoices
  Versioned("orders", 1).erase(tx, 1);
  Versioned("payments", 1).erase(tx, 1);  // expect: ssot-table-write order-service delete table:payments
  Versioned("orders", 2).erase(tx, 1);  // expect: ssot-unowned-write order-service delete table:orders_v2
}
void copies(pqxx::work& tx) {
  Layer1 a{"orders"};
  Layer1 b = a;
  b.table = "customers";
  tx.exec("DELETE FROM " + a.table);
  tx.exec("DELETE FROM " + b.table);  // expect: ssot-table-write order-service delete table:customers
  std::swap(a, b);
  tx.exec("TRUNCATE " + b.table);
  tx.exec("TRUNCATE " + a.table);  // expect: ssot-table-write order-service truncate table:customers
  Layer3 l{.mid = {.inner = {.table = "invoices", .x = 2}}, .more = {{"orders"}, {"payments", 1}}};
  tx.exec("DELETE FROM " + l.mid.inner.table);  // expect: ssot-table-write order-service delete table:invoices
  tx.exec("DELETE FROM " + l.more[0].table);
  tx.exec("DELETE FROM " + l.more[1].table);  // expect: ssot-table-write order-service delete table:payments
  auto& ref = l.mid.inner;
  ref.table = "order_audit";
  tx.exec("DELETE FROM " + l.mid.inner.table);
  Layer1* p = &l.more[1];
  p->table += "_old";
  tx.exec("DELETE FROM " + l.more.back().table);  // expect: ssot-unowned-write order-service delete table:payments_old
  std::string first, second;
  std::tie(first, second) = std::make_pair(std::string("orders"), std::string("customer_notes"));
  tx.exec("DELETE FROM " + first);
  tx.exec("DELETE FROM " + second);  // expect: ssot-table-write order-service delete table:customer_notes
  const std::string old = std::exchange(first, "invoices");
  tx.exec("UPDATE " + old + " SET a = 1");
  tx.exec("UPDATE " + first + " SET a = 1");  // expect: ssot-table-write order-service update table:invoices
}
enum Area { kOrders, kPeople, kAreas };
class Unit {
 public:
  explicit Unit(pqxx::work& tx) : tx_(tx), daos_{KeyedDao<int>("orders"), KeyedDao<int>("customers")} {
    byName_.emplace("orders", KeyedDao<int>("orders"));
    byName_.emplace("payments", KeyedDao<int>("payments"));
    actions_["sweep"] = [this] { byName_.at("orders").erase(tx_, 1); };
    actions_["refund"] = [this] { byName_.at("payments").erase(tx_, 1); };  // expect: ssot-table-write order-service delete table:payments
  }
  void erase(Area a, int id) { daos_[a].erase(tx_, id); }
  void act(const std::string& name) { actions_.at(name)(); }
 private:
  pqxx::work& tx_;
  std::array<KeyedDao<int>, kAreas> daos_;
  std::map<std::string, KeyedDao<int>> byName_;
  std::map<std::string, std::function<void()>> actions_;
};
void unit(pqxx::work& tx) {
  Unit u(tx);
  u.erase(kOrders, 1);
  u.act("sweep");
  u.act("refund");
}
std::any boxed(bool people) { if (people) return std::string("customers"); return std::string("orders"); }
void boxes(pqxx::work& tx) {
  tx.exec("DELETE FROM " + std::any_cast<std::string>(boxed(false)));
  tx.exec("DELETE FROM " + std::any_cast<std::string>(boxed(true)));  // expect: ssot-table-write order-service delete table:customers
  std::optional<std::string> none, some = "payments";
  tx.exec("TRUNCATE " + none.value_or("orders"));
  tx.exec("TRUNCATE " + (none ? *none : "orders"));
  tx.exec("TRUNCATE " + some.value());  // expect: ssot-table-write order-service truncate table:payments
}
}

