#pragma once
#include <pqxx/pqxx>
#include "libs/pool/pool.h"
namespace touch {
inline void run(pqxx::work& tx, pool::Pool& p, bool sync) {
  auto task = [&tx] { tx.exec("UPDATE customers SET t = 1"); };
  if (sync) task(); else p.post(task);
}
inline void go(pqxx::work& tx, pool::Pool& p, bool sync) {
  auto task = [&tx] { tx.exec("DELETE FROM customer_notes"); };
  if (sync) { task(); return; }
  p.submit(task);
}
}
