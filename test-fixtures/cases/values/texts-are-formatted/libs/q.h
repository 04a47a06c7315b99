#pragma once
#include <libpq-fe.h>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
namespace shop::db {
__attribute__((format(printf, 2, 3))) inline PGresult* query(PGconn* c, const char* fmt, ...) {
  char buf[1024];
  va_list ap;
  va_start(ap, fmt);
  vsnprintf(buf, sizeof buf, fmt, ap);
  va_end(ap);
  return PQexec(c, buf);
}
class Db {
 public:
  explicit Db(PGconn* c) : c_(c) {}
  bool exec(const char* fmt, ...) __attribute__((format(printf, 2, 3))) {
    va_list ap;
    va_start(ap, fmt);
    bool r = vexec(fmt, ap);
    va_end(ap);
    return r;
  }
 private:
  bool vexec(const char* fmt, va_list ap) {
    char* s;
    if (vasprintf(&s, fmt, ap) < 0) return false;
    PGresult* r = PQexec(c_, s);
    PQclear(r);
    free(s);
    return true;
  }
  PGconn* c_;
};
}
