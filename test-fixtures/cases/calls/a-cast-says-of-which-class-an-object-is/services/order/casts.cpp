// A dynamic_cast fails for an object that is known to be of another class.
#include <memory>
#include <pqxx/pqxx>
#include <string>
namespace shop {
struct Event {
  virtual ~Event() = default;
};
struct Placed : Event {
  std::string table = "orders";
};
struct Paid : Event {
  std::string table = "payments";
};
struct PaidTwice : Paid {};
std::string tableOf(Event* e) {
  if (auto* paid = dynamic_cast<Paid*>(e)) return paid->table;
  return "order_items";
}
std::string tableOf(const Event& e) {
  if (dynamic_cast<const Paid*>(&e)) return static_cast<const Paid&>(e).table;
  return "order_items";
}
void named(pqxx::work& tx) {
  Placed placed;
  Paid paid;
  PaidTwice twice;
  tx.exec("DELETE FROM " + tableOf(&placed));
  tx.exec("DELETE FROM " + tableOf(&paid));  // expect: ssot-table-write order-service delete table:payments
  tx.exec("DELETE FROM " + tableOf(&twice));  // expect: ssot-table-write order-service delete table:payments
  tx.exec("TRUNCATE " + tableOf(placed));
  tx.exec("TRUNCATE " + tableOf(paid));  // expect: ssot-table-write order-service truncate table:payments
}
void onPlaced(pqxx::work& tx, Event* e) {
  if (dynamic_cast<Placed*>(e))
    tx.exec("DELETE FROM orders");
  else if (dynamic_cast<Paid*>(e))
    tx.exec("DELETE FROM customers");
}
void onPaid(pqxx::work& tx, Event* e) {
  if (!dynamic_cast<Paid*>(e)) return;
  tx.exec("DELETE FROM customers");  // expect: ssot-table-write order-service delete table:customers
}
void onAny(pqxx::work& tx, Event* e) {
  if (!dynamic_cast<Paid*>(e)) return;
  tx.exec("DELETE FROM invoices");  // expect: ssot-table-write order-service delete table:invoices
}
// Who reads events knows what they are; nobody else does.
void onAnyEvent(pqxx::work& tx, Event* e) { onAny(tx, e); }
void dispatched(pqxx::work& tx) {
  Placed placed;
  Paid paid;
  onPlaced(tx, &placed);
  onPaid(tx, &paid);
  onPaid(tx, &placed);
}
std::shared_ptr<Event> made(bool paid) {
  if (paid) return std::make_shared<Paid>();
  return std::make_shared<Placed>();
}
void shared(pqxx::work& tx) {
  if (auto p = std::dynamic_pointer_cast<Paid>(made(true))) tx.exec("DELETE FROM " + p->table);  // expect: ssot-table-write order-service delete table:payments
  if (auto p = std::dynamic_pointer_cast<Paid>(made(false))) tx.exec("DELETE FROM customers");
  std::shared_ptr<Event> none;
  if (none) tx.exec("TRUNCATE customers");
}
// The pointer is another one by then.
void reassigned(pqxx::work& tx) {
  Placed placed;
  Paid paid;
  Event* e = &placed;
  auto* p = dynamic_cast<Paid*>(e);
  p = &paid;
  if (p) tx.exec("DELETE FROM " + p->table);  // expect: ssot-table-write order-service delete table:payments
}
}
