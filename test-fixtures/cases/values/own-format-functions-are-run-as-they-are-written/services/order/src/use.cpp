#include <vector>
#include "libs/log/sqlf.h"
#include <sqlite3.h>
#include <iomanip>
namespace shop::order {
using namespace text;
static void run(sqlite3* db, std::string_view sql) { sqlite3_exec(db, std::string(sql).c_str(), nullptr, nullptr, nullptr); }  // expect: ssot-table-write order-service delete table:customers; ssot-table-write order-service insert table:payments
void a(sqlite3* db, int id) {
  sqlite3_exec(db, strprintf("DELETE FROM %s WHERE id = %d", "orders", id).c_str(), nullptr, nullptr, nullptr);
  sqlite3_exec(db, strprintf("DELETE FROM %s_%s WHERE id = %d", "customer", "notes", id).c_str(), nullptr, nullptr, nullptr);  // expect: ssot-table-write order-service delete table:customer_notes
  sqlite3_exec(db, cat("UPDATE ", "customers", " SET n = ", id, ';').c_str(), nullptr, nullptr, nullptr);  // expect: ssot-table-write order-service update table:customers
  sqlite3_exec(db, cat("UPDATE ", std::string("orders"), " SET n = ", id).c_str(), nullptr, nullptr, nullptr);
  sqlite3_exec(db, substitute("UPDATE $1 SET n = $0", {"1", "invoices"}).c_str(), nullptr, nullptr, nullptr);  // expect: ssot-table-write order-service update table:invoices
  sqlite3_exec(db, substitute("UPDATE $1 SET n = $0", {"1", "orders"}).c_str(), nullptr, nullptr, nullptr);
  Sql s("DELETE FROM ");
  s << "payments" << " WHERE id = " << id;
  sqlite3_exec(db, s.c_str(), nullptr, nullptr, nullptr);  // expect: ssot-table-write order-service delete table:payments
  Sql t;
  t.f("DELETE FROM {}", "orders").f(" WHERE id = {}", id);
  run(db, t);
  Sql u;
  u.f("DELETE FROM {0}{1}", "custom", "ers").line("WHERE 1 = 1");
  run(db, u);
  run(db, Sql().line("INSERT INTO payments (id)").line("VALUES (1)").str());
  sqlite3_exec(db, expand("INSERT INTO {t} (id) VALUES ({v})", {{"t", "customer_addresses"}, {"v", "1"}}).c_str(), nullptr, nullptr, nullptr);  // expect: ssot-table-write order-service insert table:customer_addresses
  sqlite3_exec(db, expand("INSERT INTO {t} (id) VALUES ({v})", {{"t", "order_audit"}, {"v", "1"}}).c_str(), nullptr, nullptr, nullptr);
}
void b(sqlite3* db, int id) {
  std::stringstream ss;
  ss << "UPDATE " << std::left << std::setw(10) << "customers" << " SET a = " << std::hex << id << std::endl;
  sqlite3_exec(db, ss.str().c_str(), nullptr, nullptr, nullptr);  // expect: ssot-table-write order-service update table:customers
  ss.str({});
  ss << "UPDATE orders SET a = 1";
  sqlite3_exec(db, ss.str().c_str(), nullptr, nullptr, nullptr);
  std::ostringstream head, body;
  head << "INSERT INTO " << "invoices" << '(';
  body << ") VALUES (";
  for (int i = 0; i < 3; ++i) {
    head << (i ? "," : "") << 'c' << i;
    body << (i ? "," : "") << '?' << i + 1;
  }
  body << ')';
  head << body.str();
  sqlite3_exec(db, head.str().c_str(), nullptr, nullptr, nullptr);  // expect: ssot-table-write order-service insert table:invoices
  fmt::memory_buffer out;
  auto it = std::back_inserter(out);
  it = fmt::format_to(it, "DELETE FROM {table}", fmt::arg("table", "customers"));
  fmt::format_to(it, " WHERE id IN ({})", fmt::join(std::array{1, 2}, ", "));
  run(db, std::string_view(out.data(), out.size()));
  const auto text = fmt::format("DELETE FROM {1:s} WHERE id = {0:d}", id, fmt::format("{}{}", "invo", "ices"));
  sqlite3_exec(db, text.c_str(), nullptr, nullptr, nullptr);  // expect: ssot-table-write order-service delete table:invoices
  char* p = nullptr;
  if (asprintf(&p, "DELETE FROM %s", "orders") > 0) sqlite3_exec(db, p, nullptr, nullptr, nullptr);
  free(p);
}
}

