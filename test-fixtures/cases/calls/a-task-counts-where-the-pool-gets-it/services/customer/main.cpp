#include "libs/db/touch.h"
#include "libs/pool/pool.h"
void go(pqxx::connection &c) {
  pool::ThreadPool p(4);
  p.post([&c] { db::touch_customer(c, 1); });
  p.submit(&db::touch_customer, std::ref(c), 2);
}
