#include "libs/db/touch.h"
namespace db {
void touch_customer(pqxx::connection &c, int id) {
  pqxx::work tx{c};
  tx.exec_params("UPDATE customers SET t = 1 WHERE id = $1", id);
  tx.commit();
}
void touch_order(pqxx::connection &c, int id) {
  pqxx::work tx{c};
  tx.exec_params("UPDATE orders SET t = 1 WHERE id = $1", id);
  tx.commit();
}
} // namespace db
