// A class of the project that keeps a C handle gives it away: what is done to the result is done to the member.
#include <curl/curl.h>
#include <mariadb/mysql.h>
#include <sqlite3.h>
#include <string>
class Curl {
public:
  Curl() : h_(curl_easy_init()) {}
  ~Curl() { curl_easy_cleanup(h_); }
  CURL *get() const { return h_; }
  operator CURL *() const { return h_; }

private:
  CURL *h_;
};
void a(const std::string &body) {
  Curl c;
  curl_easy_setopt(c.get(), CURLOPT_URL, "http://customer-service/customers/7");
  curl_easy_setopt(c.get(), CURLOPT_POSTFIELDS, body.c_str());
  curl_easy_perform(c.get()); // expect: ssot-api-command order-service command api:POST customer-service/customers/7
}
void b(const std::string &body) {
  Curl c;
  CURL *h = c.get();
  curl_easy_setopt(h, CURLOPT_URL, "http://customer-service/customers/7");
  curl_easy_setopt(h, CURLOPT_CUSTOMREQUEST, "DELETE");
  curl_easy_perform(h); // expect: ssot-api-command order-service command api:DELETE customer-service/customers/7
}
class Stmt {
public:
  explicit Stmt(MYSQL *m) : s_(mysql_stmt_init(m)) {}
  MYSQL_STMT *get() { return s_; }

private:
  MYSQL_STMT *s_;
};
void c(MYSQL *m) {
  Stmt s(m);
  mysql_stmt_prepare(s.get(), "DELETE FROM customers", 21);
  mysql_stmt_execute(s.get()); // expect: ssot-table-write order-service delete table:customers
}
class S {
public:
  sqlite3_stmt **out() { return &s_; }
  sqlite3_stmt *get() const { return s_; }

private:
  sqlite3_stmt *s_ = nullptr;
};
void d(sqlite3 *db) {
  S s;
  sqlite3_prepare_v2(db, "DELETE FROM customers", -1, s.out(), nullptr);
  sqlite3_step(s.get()); // expect: ssot-table-write order-service delete table:customers
}
class Q {
public:
  sqlite3_stmt *s = nullptr;
};
void e(sqlite3 *db) {
  Q s;
  sqlite3_prepare_v2(db, "DELETE FROM customers", -1, &s.s, nullptr);
  sqlite3_step(s.s); // expect: ssot-table-write order-service delete table:customers
}
