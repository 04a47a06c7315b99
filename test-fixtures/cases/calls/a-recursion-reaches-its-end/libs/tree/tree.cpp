#include "libs/tree/tree.h"
namespace tree {
void walk(pqxx::work &tx, const std::string &table, int depth) {
  if (depth == 0) {
    tx.exec("DELETE FROM " + table);
    return;
  }
  walk(tx, table, depth - 1);
}
void even(pqxx::work &tx, const std::string &t, int n) {
  if (n == 0)
    tx.exec("UPDATE " + t + " SET a = 1");
  else
    odd(tx, t, n - 1);
}
void odd(pqxx::work &tx, const std::string &t, int n) {
  if (n == 0)
    tx.exec("TRUNCATE " + t);
  else
    even(tx, t, n - 1);
}
} // namespace tree
