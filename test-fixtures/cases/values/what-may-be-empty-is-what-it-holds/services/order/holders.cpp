// What is there or not, and what holds one of several types: optional, expected, variant, any; constant tables by enumerator.
#include "libs/text/names.h"
#include <pqxx/pqxx>
#include <any>
#include <map>
#include <optional>
#include <typeindex>
#include <expected>
#include <ranges>
#include <variant>
#include <vector>
using namespace text;
template <class... F> struct overloaded : F... { using F::operator()...; };
template <class... F> overloaded(F...) -> overloaded<F...>;
void enums(pqxx::work& tx) {
  tx.exec("DELETE FROM " + std::string(nameOf(Table::Orders)));
  tx.exec("DELETE FROM " + std::string(nameOf(Table::Customers)));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("UPDATE " + std::string{findName(Table::Items)} + " SET a = 1");
  tx.exec("UPDATE " + std::string{findName(Table::Invoices)} + " SET a = 1");  // expect: ssot-table-write order-service update table:invoices
  tx.exec(std::string("TRUNCATE ") + pick(2));  // expect: ssot-table-write order-service truncate table:payments
  tx.exec(std::string("TRUNCATE ") + pick(0));
}
void builders(pqxx::work& tx) {
  Sql s;
  s << "UPDATE " << "orders"_tbl << " SET n = " << 3;
  tx.exec(s.str());
  tx.exec(static_cast<std::string>(Sql() << "UPDATE " << "customers"_tbl << " SET n = " << 3));  // expect: ssot-table-write order-service update table:customers
  tx.exec(Tbl<"orders">::del());
  tx.exec(Tbl<"invoices">::del());  // expect: ssot-table-write order-service delete table:invoices
  const std::string_view parts[] = {"DELETE FROM", "customer_notes", "WHERE x"};
  tx.exec(joined(parts, " "));  // expect: ssot-table-write order-service delete table:customer_notes
}
void optionals(pqxx::work& tx) {
  tx.exec("DELETE FROM " + tableFor("order").value());
  tx.exec("DELETE FROM " + *tableFor("customer"));  // expect: ssot-table-write order-service delete table:customers
  tx.exec("DELETE FROM " + tableFor("nothing").value_or("payments"));  // expect: ssot-table-write order-service delete table:payments
  tx.exec("DELETE FROM " + tableFor("order").transform([](const std::string& t) { return t.substr(0, 5) + "_audit"; }).value_or("x"));
  auto t = tableFor("customer").and_then([](std::string s) -> std::optional<std::string> { return s.substr(0, 8) + "_notes"; });
  if (t) tx.exec("DELETE FROM " + *t);  // expect: ssot-table-write order-service delete table:customer_notes
}
using Target = std::variant<std::monostate, int, std::string, Table>;
std::string render(const Target& t) {
  return std::visit(overloaded{[](std::monostate) { return std::string("orders"); }, [](int i) { return "order_items /*" + std::to_string(i) + "*/"; },
                               [](const std::string& s) { return s; }, [](Table x) { return std::string(nameOf(x)); }}, t);
}
void variants(pqxx::work& tx) {
  tx.exec("DELETE FROM " + render({}));
  tx.exec("DELETE FROM " + render(4));
  tx.exec("DELETE FROM " + render(Target{}));
  tx.exec("DELETE FROM " + render(std::string("invoices")));  // expect: ssot-table-write order-service delete table:invoices
  tx.exec("DELETE FROM " + render(Table::Customers));  // expect: ssot-table-write order-service delete table:customers
  std::any a = std::string("orders");
  tx.exec("DELETE FROM " + std::any_cast<std::string>(a));
  a = std::string("customers");
  tx.exec("DELETE FROM " + std::any_cast<const std::string&>(a));  // expect: ssot-table-write order-service delete table:customers
}
std::expected<std::string, int> resolve(bool mine) {
  if (mine) return "orders";
  return "customers";
}
void expecteds(pqxx::work& tx) {
  if (auto r = resolve(true)) tx.exec("DELETE FROM " + *r);
  if (auto r = resolve(false); r.has_value()) tx.exec("DELETE FROM " + r.value());  // expect: ssot-table-write order-service delete table:customers
}
void bindings(pqxx::work& tx) {
  auto [verb, table] = std::pair<std::string, std::string>{"DELETE FROM ", "payments"};
  tx.exec(verb + table);  // expect: ssot-table-write order-service delete table:payments
  auto [a, b, c] = std::tuple{std::string("UPDATE "), std::string("orders"), " SET a = 1"};
  tx.exec(a + b + c);
  struct R { const char* t; int n; } r{"customers", 1};
  auto& [t, n] = r;
  tx.exec(std::string("DELETE FROM ") + t + " WHERE id = " + std::to_string(n));  // expect: ssot-table-write order-service delete table:customers
}
void empty(pqxx::work& tx, bool more) {
  std::optional<std::string> table;
  if (more) table = "customers";
  tx.exec("DELETE FROM " + table.value_or("orders"));  // expect: ssot-table-write order-service delete table:customers
  table.reset();
  if (table.has_value()) tx.exec("DELETE FROM invoices");
  tx.exec("DELETE FROM " + table.or_else([] { return std::optional<std::string>("payments"); }).value());  // expect: ssot-table-write order-service delete table:payments
  if (!table) table.emplace(std::string("order_items"));
  if (table) tx.exec("DELETE FROM " + table.value_or("customers"));
  std::expected<std::string, int> known("orders"), lost = std::unexpected(3), made(std::in_place, "order_audit"), later(std::unexpect, 4), none;
  tx.exec("DELETE FROM " + known.value_or("customers"));
  if (lost) tx.exec("DELETE FROM customers");
  if (later.has_value()) tx.exec("DELETE FROM customers");
  if (later.error() == 4) tx.exec("DELETE FROM " + made->substr(0, 6) + "audit");
  lost = "customer_notes";
  none = "orders";
  none.emplace(std::string("invoices"));
  tx.exec("UPDATE " + lost.value() + " SET a = 1");  // expect: ssot-table-write order-service update table:customer_notes
  tx.exec("UPDATE " + *none + " SET a = 1");  // expect: ssot-table-write order-service update table:invoices
  known = std::unexpected(1);
  if (known) tx.exec("DELETE FROM customers");
}
struct Limits { int most; };
void typed(pqxx::work& tx) {
  std::map<std::type_index, std::any> bag;
  bag[std::type_index(typeid(std::string))] = std::string("orders");
  bag[typeid(Limits)] = Limits{3};
  tx.exec("DELETE FROM " + std::any_cast<std::string>(bag.at(typeid(std::string))));
  std::any a = std::string("customers");
  if (auto* s = std::any_cast<std::string>(&a)) tx.exec("DELETE FROM " + *s);  // expect: ssot-table-write order-service delete table:customers
  if (std::any_cast<Limits>(&a)) tx.exec("DELETE FROM invoices");
}
int main() { pqxx::connection c; pqxx::work tx(c); enums(tx); builders(tx); optionals(tx); variants(tx); expecteds(tx); bindings(tx); empty(tx, true); typed(tx); }
