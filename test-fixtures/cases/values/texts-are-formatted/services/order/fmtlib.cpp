#include <fmt/format.h>
#include <fmt/compile.h>
#include <fmt/args.h>
#include <fmt/ranges.h>
#include <fmt/printf.h>
#include <pqxx/pqxx>
#include <iterator>
#include <string>
#include <vector>
#include "libs/f.h"
namespace shop::order {
using namespace db;
constexpr auto kTable = "customers";
constexpr std::string_view kDel = "DELETE FROM {} WHERE id = {}";
void a(pqxx::work& tx, int id) {
  tx.exec(fmt::format("DELETE FROM {} WHERE id = {}", "customers", id));  // expect: ssot-table-write order-service delete table:customers
  tx.exec(fmt::format("DELETE FROM {1} WHERE id = {0}", id, "payments"));  // expect: ssot-table-write order-service delete table:payments
  tx.exec(fmt::format("DELETE FROM {table} WHERE id = {id}", fmt::arg("id", id), fmt::arg("table", "invoices")));  // expect: ssot-table-write order-service delete table:invoices
  using namespace fmt::literals;
  tx.exec(fmt::format("DELETE FROM {t} WHERE id = {id}", "id"_a = id, "t"_a = "refunds"));  // expect: ssot-table-write order-service delete table:refunds
  tx.exec(fmt::format(fmt::runtime("DELETE FROM {} WHERE id = {:d}"), kTable, id));  // expect: ssot-table-write order-service delete table:customers
  tx.exec(fmt::format(kDel, kTable, id));  // expect: ssot-table-write order-service delete table:customers
  std::string tmpl = "DELETE FROM {0} WHERE {0}.id = {1}";
  tx.exec(fmt::format(fmt::runtime(tmpl), "payments", id));  // expect: ssot-table-write order-service delete table:payments
  tx.exec(fmt::format(FMT_STRING("DELETE FROM {}"), "invoices"));  // expect: ssot-table-write order-service delete table:invoices
  tx.exec(fmt::format(FMT_COMPILE("DELETE FROM {}"), "refunds"));  // expect: ssot-table-write order-service delete table:refunds
  using namespace fmt::literals;
  tx.exec(fmt::format("DELETE FROM {:s}{:>10}", "customers", " x"));  // expect: ssot-table-write order-service delete table:customers
  tx.exec(fmt::format("DELETE FROM {:<12} WHERE a", "customers"));  // expect: ssot-table-write order-service delete table:customers
  tx.exec(fmt::vformat("DELETE FROM {}", fmt::make_format_args(kTable)));  // expect: ssot-table-write order-service delete table:customers
  tx.exec(fmt::sprintf("DELETE FROM %s", "payments"));  // expect: ssot-table-write order-service delete table:payments
}
void b(pqxx::work& tx, const std::vector<int>& ids) {
  fmt::memory_buffer buf;
  fmt::format_to(std::back_inserter(buf), "DELETE FROM {}", "customers");
  fmt::format_to(std::back_inserter(buf), " WHERE id IN ({})", fmt::join(ids, ","));
  tx.exec(fmt::to_string(buf));  // expect: ssot-table-write order-service delete table:customers
  tx.exec(std::string(buf.data(), buf.size()));  // expect: ssot-table-write order-service delete table:customers
  std::string s = "DELETE ";
  fmt::format_to(std::back_inserter(s), "FROM {} ", "payments");
  auto it = fmt::format_to(std::back_inserter(s), "WHERE id = {}", 3);
  fmt::format_to(it, " AND x");
  tx.exec(s);  // expect: ssot-table-write order-service delete table:payments
  char c[100];
  auto r = fmt::format_to_n(c, sizeof c - 1, "DELETE FROM {}", "invoices");
  *r.out = '\0';
  tx.exec(c);  // expect: ssot-table-write order-service delete table:invoices
  auto e = fmt::format_to(c, "DELETE FROM {}", "refunds");
  *e = 0;
  tx.exec(c);  // expect: ssot-table-write order-service delete table:refunds
  std::vector<std::string> parts{"DELETE", "FROM", "customers"};
  tx.exec(fmt::format("{}", fmt::join(parts, " ")));  // expect: ssot-table-write order-service delete table:customers
  tx.exec(fmt::format("{} {}", "TRUNCATE", fmt::join({"customers", "orders", "payments"}, ", ")));  // expect: ssot-table-write order-service truncate table:customers; ssot-table-write order-service truncate table:payments
}
void d(pqxx::work& tx, int id) {
  run(tx, "DELETE FROM {} WHERE id = {}", "customers", id);  // expect: ssot-table-write order-service delete table:customers
  run(tx, "DELETE FROM {} WHERE id = {}", "orders", id);
  run2(tx, "DELETE FROM {} WHERE id = {}", "payments", id);  // expect: ssot-table-write order-service delete table:payments
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  store.push_back("invoices");
  store.push_back(id);
  tx.exec(fmt::vformat("DELETE FROM {} WHERE id = {}", store));  // expect: ssot-table-write order-service delete table:invoices
}
enum class T { customers, orders };
std::string_view format_as(T t) { switch (t) { case T::customers: return "customers"; case T::orders: return "orders"; } return ""; }
void e(pqxx::work& tx) {
  std::string ins = fmt::format("INSERT INTO {0} ({1}) VALUES ({2}) ON CONFLICT (id) DO UPDATE SET {1} = EXCLUDED.{1}", "payments", "a", "$1");
  tx.exec(ins);  // expect: ssot-table-write order-service upsert table:payments
}
}
