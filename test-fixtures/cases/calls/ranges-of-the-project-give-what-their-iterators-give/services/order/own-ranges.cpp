#include <pqxx/pqxx>
#include "libs/r/r.h"
namespace {
const char* const kTables[] = {"orders", "invoices"};
class Cursor {
 public:
  Cursor(pqxx::work& tx, std::string t) : tx_(tx), t_(std::move(t)) {}
  struct It {
    Cursor* c;
    int n;
    int operator*() const { return n; }
    It& operator++() { ++n; c->ack(n); return *this; }
    bool operator!=(int e) const { return n < e; }
  };
  It begin() { return {this, 0}; }
  int end() const { return 10; }
 private:
  void ack(int n) { tx_.exec_params("UPDATE " + t_ + " SET acked = $1", n); }  // expect: ssot-table-write order-service update table:payments
  pqxx::work& tx_;
  std::string t_;
};
}
void own_ranges_a(pqxx::work& tx) {
  r::Tables t;
  t.add("orders").add("customers");
  for (const auto& x : t) tx.exec("DELETE FROM " + x);  // expect: ssot-table-write order-service delete table:customers
  for (const char* x : r::Span<const char*, 2>{kTables}) tx.exec(std::string("TRUNCATE ") + x);  // expect: ssot-table-write order-service truncate table:invoices
  r::Plan p;
  p.steps["a"] = "UPDATE order_items SET a = 1";
  p.steps["b"] = "UPDATE payments SET b = 1";
  for (const auto& [k, sql] : p) tx.exec(sql);  // expect: ssot-table-write order-service update table:payments
}
void own_ranges_b(pqxx::work& tx) {
  std::vector<std::string> v{"orders", "customer_notes"};
  for (const auto& x : r::Reverse{v}) tx.exec("INSERT INTO " + x + " DEFAULT VALUES");  // expect: ssot-table-write order-service insert table:customer_notes
}
void own_ranges_c(pqxx::work& tx) {
  int sum = 0;
  for (int n : Cursor{tx, "orders"}) sum += n;
  Cursor other{tx, "payments"};
  for (int n : other) sum += n;
}
