#include "libs/repo/repo.h"
namespace repo {
co::Task<int> insert(pqxx::work& tx, std::string table, int id) {
  auto r = tx.exec_params("INSERT INTO " + table + " VALUES ($1)", id);
  co_return static_cast<int>(r.affected_rows());
}
co::Task<std::string> tableFor(int kind) {
  if (kind == 0) co_return "orders";
  co_return "invoices";
}
}
