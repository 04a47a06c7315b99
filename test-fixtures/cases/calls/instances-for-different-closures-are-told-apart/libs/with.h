#pragma once
#include <libpq-fe.h>
#include <string>

namespace db {
template <class F> auto with(const std::string &table, F &&work) { return work(table); }

class Session {
public:
  explicit Session(PGconn *c) : c(c) { exec("BEGIN"); }
  ~Session() { exec("ROLLBACK"); }
  template <class F> void each(const char *table, F work) { work(*this, table); }
  void exec(const std::string &sql) { PQexec(c, sql.c_str()); }

private:
  PGconn *c;
};
} // namespace db
