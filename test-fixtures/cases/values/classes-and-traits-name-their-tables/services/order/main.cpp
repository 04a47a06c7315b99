// Policies, traits, static members, statements by thread: each names its own table.
#include "libs/core/repo.h"
using namespace core;
struct OrdersT { static constexpr std::string_view value{"orders"}; };
struct InvoicesT { static constexpr auto value = "invoices"; };
struct NotesT { static constexpr std::string_view value{"_notes"}; };
struct HasFn { static std::string table_name() { return "customers"; } };
struct HasConst { static constexpr const char* kTable = "orders"; };
class Cancel final : public Handler {
  bool accepts(int code) const override { return code == 7; }
  void doHandle(pqxx::work& tx, int) override { tx.exec("UPDATE invoices SET cancelled = 1"); }  // expect: ssot-table-write order-service update table:invoices
};
class Ignore final : public Handler {
  bool accepts(int) const override { return false; }
  void doHandle(pqxx::work& tx, int) override { tx.exec("UPDATE customers SET never = 1"); }
};
void statements(pqxx::work& tx) {
  tx.exec_params(Statements::local().get("DELETE FROM", "orders"), 1);
  tx.exec_params(Statements::local().get("DELETE FROM", "payments"), 1);  // expect: ssot-table-write order-service delete table:payments
}
void policies(pqxx::work& tx) {
  Writer<OrdersT, Upsert>().write(tx);
  Writer<InvoicesT, Upsert> w;
  w.write(tx);  // expect: ssot-table-write order-service upsert table:invoices
  Writer<NotesT, Prefixed>(std::string("customer")).write(tx);  // expect: ssot-table-write order-service delete table:customer_notes
}
void traits(pqxx::work& tx) {
  purge<Kind::Order>(tx);
  purge<Kind::Customer>(tx);  // expect: ssot-table-write order-service delete table:customers
  purgeAll<Kind::Order, Kind::Note>(tx);  // expect: ssot-table-write order-service delete table:customer_notes
  tx.exec("TRUNCATE " + Names::orders);
  tx.exec(std::string("TRUNCATE ") + Names::customers);  // expect: ssot-table-write order-service truncate table:customers
  tx.exec("TRUNCATE " + Names::all[1]);  // expect: ssot-table-write order-service truncate table:customers
  tx.exec("TRUNCATE " + Names::all.front());
  tx.exec("TRUNCATE " + Names::invoices);  // expect: ssot-table-write order-service truncate table:invoices
  tx.exec("UPDATE " + tableFor<HasFn>() + " SET a = 1");  // expect: ssot-table-write order-service update table:customers
  tx.exec("UPDATE " + tableFor<HasConst>() + " SET a = 1");
  tx.exec("UPDATE " + tableFor<int>() + " SET a = 1");  // expect: ssot-table-write order-service update table:payments
}
void tags(pqxx::work& tx) {
  remove(tx, "orders", bulk);
  remove(tx, "customers", single);
  remove(tx, "invoices", single, 4);  // expect: ssot-table-write order-service delete table:invoices
  remove(tx, qualified("public", "customers"), bulk);  // expect: ssot-table-write order-service truncate table:customers
  remove(tx, qualified("", "order_items"), bulk);
  const char* const both[] = {"orders", "customer_addresses"};
  tx.exec("TRUNCATE " + spanned(both));  // expect: ssot-table-write order-service truncate table:customer_addresses
}
void handlers(pqxx::work& tx, int code) {
  Cancel c; c.handle(tx, code);
  Ignore i; i.handle(tx, code);
}
void loops(pqxx::work& tx) {
  Loop l;
  l.every(std::chrono::seconds(1), [&tx] { tx.exec("DELETE FROM orders WHERE old"); });
  l.once([&tx] { tx.exec("DELETE FROM customers WHERE old"); });  // expect: ssot-table-write order-service delete table:customers
  l.run();
}
int main(int n, char**) { pqxx::connection c; pqxx::work tx(c); statements(tx); policies(tx); traits(tx); tags(tx); handlers(tx, n); loops(tx); }
