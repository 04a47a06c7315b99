#include "libs/db/put.h"
namespace db {
void wipe(const std::string &table, pqxx::work &tx) { tx.exec("DELETE FROM " + table); }
void put(pqxx::work &tx, const std::string &table, int id) { tx.exec_params("INSERT INTO " + table + " VALUES ($1)", id); }
void each(const std::function<void(int)> &f) {
  for (int i = 0; i < 3; ++i)
    f(i);
}
void with_tx(const std::function<void(pqxx::work &)> &f) {
  pqxx::connection c;
  pqxx::work tx{c};
  f(tx);
  tx.commit();
}
} // namespace db
