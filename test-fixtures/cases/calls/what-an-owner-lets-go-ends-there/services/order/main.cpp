#include "libs/db/guard.h"
#include <vector>
void reset(pqxx::work &tx) {
  auto p = std::make_unique<db::Touch>(tx);
  p.reset(); // expect: ssot-table-write order-service update table:customers
}
void member(pqxx::work &tx) {
  db::Holder h(tx); // expect: ssot-table-write order-service update table:customers
}
void opt(pqxx::work &tx) {
  std::optional<db::Touch> t; // expect: ssot-table-write order-service update table:customers
  t.emplace(tx);
}
void raw(pqxx::work &tx) {
  auto *t = new db::Touch(tx);
  delete t; // expect: ssot-table-write order-service update table:customers
}
void temp(pqxx::work &tx) {
  db::Touch{tx}; // expect: ssot-table-write order-service update table:customers
}
void guard(pqxx::work &tx) {
  db::ScopeGuard g([&] { tx.exec("UPDATE customer_notes SET a = 1"); }); // expect: ssot-table-write order-service update table:customer_notes
}
void defer(pqxx::work &tx) {
  db::Defer d{[&] { tx.exec("UPDATE customer_addresses SET a = 1"); }}; // expect: ssot-table-write order-service update table:customer_addresses
}
void many(pqxx::work &tx) {
  std::vector<db::Touch> v; // expect: ssot-table-write order-service update table:customers
  v.emplace_back(tx);
}
struct Own {
  std::unique_ptr<db::Touch> t;
  ~Own() {} // expect: ssot-table-write order-service update table:customers
};
// Others still have it: it does not end with the variable.
struct Keeper {
  std::vector<std::shared_ptr<db::Touch>> kept;
  std::vector<std::function<void()>> tasks;
  std::shared_ptr<db::Touch> last;
};
void shared(pqxx::work &tx, Keeper &by) {
  auto alone = std::make_shared<db::Touch>(tx); // expect: ssot-table-write order-service update table:customers
  auto listed = std::make_shared<db::Touch>(tx);
  by.kept.emplace_back(listed);
  auto captured = std::make_shared<db::Touch>(tx);
  by.tasks.emplace_back([captured] {});
  auto assigned = std::make_shared<db::Touch>(tx);
  by.last = assigned;
}
