#include <libpq-fe.h>
#include <sqlite3.h>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <vector>
#include <array>
#include <memory>
#include "libs/q.h"
namespace shop::order {
using namespace db;
void a(PGconn* c, int id) {
  char buf[256];
  std::snprintf(buf, sizeof buf, "DELETE FROM %s WHERE id = %d", "customers", id);
  PQexec(c, buf);  // expect: ssot-table-write order-service delete table:customers
  int n = snprintf(buf, sizeof(buf), "UPDATE %s SET ", "payments");
  n += snprintf(buf + n, sizeof(buf) - n, "a = %d", id);
  snprintf(buf + n, sizeof(buf) - n, " WHERE id = %ld", 4L);
  PQexec(c, buf);  // expect: ssot-table-write order-service update table:payments
  sprintf(buf, "%s %s %.*s", "DELETE", "FROM", 9, "customersXX");
  PQexec(c, buf);  // expect: ssot-table-write order-service delete table:customers
  char* q = nullptr;
  if (asprintf(&q, "TRUNCATE %s", "invoices") < 0) return;
  PQexec(c, q);  // expect: ssot-table-write order-service truncate table:invoices
  free(q);
  strcpy(buf, "DELETE FROM ");
  strcat(buf, "refunds");
  strncat(buf, " WHERE 1", sizeof buf);
  PQexec(c, buf);  // expect: ssot-table-write order-service delete table:refunds
}
void b(PGconn* c) {
  query(c, "DELETE FROM %s WHERE id = %d", "customers", 4);  // expect: ssot-table-write order-service delete table:customers
  query(c, "DELETE FROM %s WHERE id = %d", "orders", 4);
  query(c, "UPDATE payments SET a = 1");  // expect: ssot-table-write order-service update table:payments
}
std::string strf(const char* fmt, ...) __attribute__((format(printf, 1, 2)));
std::string strf(const char* fmt, ...) {
  va_list ap, ap2;
  va_start(ap, fmt);
  va_copy(ap2, ap);
  int n = vsnprintf(nullptr, 0, fmt, ap);
  va_end(ap);
  std::vector<char> v(n + 1);
  vsnprintf(v.data(), v.size(), fmt, ap2);
  va_end(ap2);
  return std::string(v.data(), n);
}
std::string vstrf(const char* fmt, va_list ap) {
  char* p = nullptr;
  vasprintf(&p, fmt, ap);
  std::unique_ptr<char, decltype(&free)> guard(p, free);
  return std::string(p);
}
std::string strf2(const char* fmt, ...) {
  va_list ap;
  va_start(ap, fmt);
  std::string s = vstrf(fmt, ap);
  va_end(ap);
  return s;
}
std::string strf3(const char* fmt, ...) {
  std::string out(128, '\0');
  va_list ap;
  va_start(ap, fmt);
  int n = vsnprintf(&out[0], out.size(), fmt, ap);
  va_end(ap);
  out.resize(n);
  return out;
}
extern std::string opaque(const char* fmt, ...) __attribute__((format(printf, 1, 2)));
template <class... A> std::string tf(const char* f, A... a) {
  int n = std::snprintf(nullptr, 0, f, a...);
  std::unique_ptr<char[]> b(new char[n + 1]);
  std::snprintf(b.get(), n + 1, f, a...);
  return std::string(b.get(), b.get() + n);
}
template <class... A> std::string tf2(const std::string& f, A&&... a) {
  auto n = std::snprintf(nullptr, 0, f.c_str(), std::forward<A>(a)...);
  std::string s;
  s.resize(n + 1);
  std::snprintf(s.data(), s.size(), f.c_str(), std::forward<A>(a)...);
  s.resize(n);
  return s;
}
void d(PGconn* c) {
  PQexec(c, strf("DELETE FROM %s", "customers").c_str());  // expect: ssot-table-write order-service delete table:customers
  PQexec(c, strf2("DELETE FROM %s", "payments").c_str());  // expect: ssot-table-write order-service delete table:payments
  PQexec(c, strf3("DELETE FROM %s", "invoices").c_str());  // expect: ssot-table-write order-service delete table:invoices
  PQexec(c, opaque("DELETE FROM %s", "refunds").c_str());  // expect: ssot-table-write order-service delete table:refunds
  PQexec(c, tf("DELETE FROM %s", "refunds").c_str());  // expect: ssot-table-write order-service delete table:refunds
  PQexec(c, tf2("DELETE FROM %s_%s", "customer", "notes").c_str());  // expect: ssot-table-write order-service delete table:customer_notes
}
void e(PGconn* c) {
  Db db(c);
  db.exec("INSERT INTO %s VALUES (%d)", "customers", 3);  // expect: ssot-table-write order-service insert table:customers
  db.exec("INSERT INTO %s VALUES (%d)", "order_items", 3);
  db.exec("DELETE FROM %1$s WHERE %2$s", "payments", "x");  // expect: ssot-table-write order-service delete table:payments
  db.exec("INSERT INTO payments(a) VALUES ('%5.2f%%')", 2.0);  // expect: ssot-table-write order-service insert table:payments
}
void lite(sqlite3* db, const char* name) {
  char* z = sqlite3_mprintf("DELETE FROM %q WHERE name = %Q", "customers", name);
  sqlite3_exec(db, z, nullptr, nullptr, nullptr);  // expect: ssot-table-write order-service delete table:customers
  sqlite3_free(z);
  char buf[200];
  sqlite3_snprintf(sizeof buf, buf, "DELETE FROM \"%w\" WHERE a = %d", "payments", 4);
  sqlite3_exec(db, buf, nullptr, nullptr, nullptr);  // expect: ssot-table-write order-service delete table:payments
  z = sqlite3_mprintf("UPDATE %s SET x = %z", "invoices", sqlite3_mprintf("%d", 3));
  sqlite3_exec(db, z, nullptr, nullptr, nullptr);  // expect: ssot-table-write order-service update table:invoices
  sqlite3_str* s = sqlite3_str_new(db);
  sqlite3_str_appendall(s, "DELETE FROM ");
  sqlite3_str_appendf(s, "%s", "refunds");
  char* t = sqlite3_str_finish(s);
  sqlite3_exec(db, t, nullptr, nullptr, nullptr);  // expect: ssot-table-write order-service delete table:refunds
}
void arr(PGconn* c) {
  std::array<char, 128> buf;
  std::snprintf(buf.data(), buf.size(), "DELETE FROM %s", "customers");
  PQexec(c, buf.data());  // expect: ssot-table-write order-service delete table:customers
  auto p = std::make_unique<char[]>(128);
  std::snprintf(p.get(), 128, "DELETE FROM %s", "payments");
  PQexec(c, p.get());  // expect: ssot-table-write order-service delete table:payments
  static char sb[64];
  snprintf(sb, 64, "DELETE FROM %s", "invoices");
  PQexec(c, sb);  // expect: ssot-table-write order-service delete table:invoices
  std::string s(64, 0);
  s.resize(snprintf(s.data(), s.size(), "DELETE FROM %s", "refunds"));
  PQexec(c, s.c_str());  // expect: ssot-table-write order-service delete table:refunds
  char* h = static_cast<char*>(malloc(100));
  snprintf(h, 100, "TRUNCATE %s", "customers");
  PQexec(c, h);  // expect: ssot-table-write order-service truncate table:customers
  free(h);
}
static const char* tname(int id, char* out, size_t n) { snprintf(out, n, "%s_%s", "customer", id ? "notes" : "tags"); return out; }
void out(PGconn* c) {
  char t[64], q[128];
  tname(1, t, sizeof t);
  snprintf(q, sizeof q, "DELETE FROM %s", t);
  PQexec(c, q);  // expect: ssot-table-write order-service delete table:customer_notes
  snprintf(q, sizeof q, "DELETE FROM %s", tname(0, t, sizeof t));
  PQexec(c, q);  // expect: ssot-table-write order-service delete table:customer_tags
}
}
