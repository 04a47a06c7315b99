#include "libs/store/stores.h"
#include <optional>
#include <tuple>
#include <variant>
#include <array>
namespace shop::order {
using namespace store;
void direct(sqlite3* db) {
  Store(db).purge();
  Store(db, "payments").purge();  // expect: ssot-table-write order-service delete table:payments
  AuditedStore items(db, "order_items");
  items.purge();
  AuditedStore people(db, Options{.table = "customers", .schema = "main"});
  people.purge();  // expect: ssot-table-write order-service delete table:customers
  Store ro(db, Options{.table = "invoices", .readonly = true});
  ro.purge();
  auto shared = std::make_shared<AuditedStore>(db, "customer_addresses");
  std::shared_ptr<Store> base = shared;
  base->purge();  // expect: ssot-table-write order-service delete table:customer_addresses
}
void factory(sqlite3* db) {
  StoreFactory f;
  f.make("orders", db)->purge();
  f.make("items", db)->purge();
  auto notes = f.make("notes", db);
  notes->purge();  // expect: ssot-table-write order-service delete table:customer_notes
}
class UnitOfWork {
 public:
  explicit UnitOfWork(sqlite3* db) : db_(db), orders_(db, "orders"), people_(std::make_unique<Store>(db, "customers")) {}
  Store& orders() { return orders_; }
  Store& people() { return *people_; }
  Store* byName(const std::string& n) { return n == "orders" ? &orders_ : people_.get(); }
 private:
  sqlite3* db_;
  Store orders_;
  std::unique_ptr<Store> people_;
};
void uow(sqlite3* db) {
  UnitOfWork u(db);
  u.orders().purge();
  u.people().purge();  // expect: ssot-table-write order-service delete table:customers
  u.byName("orders")->purge();
  u.byName("people")->purge();  // expect: ssot-table-write order-service delete table:customers
}
void holders(sqlite3* db) {
  std::optional<Store> o;
  o.emplace(db, "invoices");
  o->purge();  // expect: ssot-table-write order-service delete table:invoices
  std::tuple<Store, Store> two{Store(db, "orders"), Store(db, "customers")};
  std::get<0>(two).purge();
  std::get<1>(two).purge();  // expect: ssot-table-write order-service delete table:customers
  auto& [a, b] = two;
  a.purge();
  b.purge();  // expect: ssot-table-write order-service delete table:customers
  std::variant<std::monostate, Store, AuditedStore> v;
  v.emplace<Store>(db, "payments");
  if (auto* s = std::get_if<Store>(&v)) s->purge();  // expect: ssot-table-write order-service delete table:payments
  std::visit([](auto& s) { if constexpr (requires { s.purge(); }) s.purge(); }, v);  // expect: ssot-table-write order-service delete table:payments
  std::array<Store, 2> arr{Store(db, "orders"), Store(db, "customer_notes")};
  arr[0].purge();
  arr[1].purge();  // expect: ssot-table-write order-service delete table:customer_notes
  std::pair<Store, std::string> p{Store(db, "order_items"), "x"};
  p.first.purge();
  Store moved(db, "orders");
  moved.table("customers");
  Store target = std::move(moved);
  target.purge();  // expect: ssot-table-write order-service delete table:customers
}
}

