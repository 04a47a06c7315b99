#include "libs/db/repository.h"

namespace shop::db {

void Repository::run(const std::string &statement) {
  pqxx::work tx{conn_};
  tx.exec(statement);
  tx.commit();
}

void Repository::insert(const std::string &columns, const std::string &values) {
  run("INSERT INTO " + table_ + " (" + columns + ") VALUES (" + values + ")");
}

void Repository::set(long id, const std::string &column, const std::string &value) {
  run("UPDATE " + table_ + " SET " + column + " = " + conn_.quote(value) + " WHERE id = " + std::to_string(id));
}

void Repository::erase(long id) {
  run("DELETE FROM " + table_ + " WHERE id = " + std::to_string(id));
}

pqxx::result Repository::find(long id) const {
  pqxx::nontransaction tx{conn_};
  return tx.exec("SELECT * FROM " + table_ + " WHERE id = " + std::to_string(id));
}

} // namespace shop::db
