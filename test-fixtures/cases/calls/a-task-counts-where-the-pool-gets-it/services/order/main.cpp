#include "libs/db/touch.h"
#include "libs/pool/pool.h"
void go(pqxx::connection &c) {
  pool::ThreadPool p(4);
  p.post([&c] { db::touch_order(c, 1); });
  p.post([&c] { db::touch_customer(c, 1); }); // expect: ssot-table-write order-service update table:customers
  p.submit(&db::touch_order, std::ref(c), 2);
  p.submit(&db::touch_customer, std::ref(c), 2); // expect: ssot-table-write order-service update table:customers
  p.submit([&c](int id) {
     pqxx::work tx{c};
     tx.exec_params("DELETE FROM customer_notes WHERE id = $1", id); // expect: ssot-table-write order-service delete table:customer_notes
     tx.commit();
   },
           7)
      .get();
}
