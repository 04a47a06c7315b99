// Tables as the services see them: one repository for each, over one connection.
#pragma once
#include <pqxx/pqxx>
#include <string>

namespace shop::db {

class Repository {
public:
  Repository(pqxx::connection_base &conn, std::string table) : conn_(conn), table_(std::move(table)) {}
  void insert(const std::string &columns, const std::string &values);
  void set(long id, const std::string &column, const std::string &value);
  void erase(long id);
  pqxx::result find(long id) const;

private:
  void run(const std::string &statement);
  pqxx::connection_base &conn_;
  std::string table_;
};

} // namespace shop::db
