#include "libs/store/stores.h"
namespace store {
void CustomerStore::put(pqxx::work &tx, int id) { tx.exec_params("UPDATE customers SET n = 1 WHERE id = $1", id); }
void OrderStore::put(pqxx::work &tx, int id) { tx.exec_params("UPDATE orders SET n = 1 WHERE id = $1", id); }
} // namespace store
