#pragma once
#include <memory>
#include <string>
#include <utility>
#include <vector>
#include <map>
#include <pqxx/pqxx>
namespace shop::repo {
struct Opts { std::string table; std::string key = "id"; int limit = 10; };
class Repo {
 public:
  Repo(pqxx::work& tx, std::string table = "customers", int limit = 3) : tx_(tx), table_(std::move(table)), limit_(limit) {}
  Repo(pqxx::work& tx, Opts o) : tx_(tx), table_(std::move(o.table)), limit_(o.limit) {}
  Repo(pqxx::work& tx, int shard) : tx_(tx), table_("orders"), limit_(shard) {}
  void clear() { tx_.exec("DELETE FROM " + table_ + " LIMIT " + std::to_string(limit_)); }
 private:
  pqxx::work& tx_;
  std::string table_;
  int limit_;
};
class ItemRepo : public Repo {
 public:
  explicit ItemRepo(pqxx::work& tx) : Repo(tx, "order_items") {}
};
struct Job {
  std::string table;
  int keep = 3;
  void run(pqxx::work& tx) const { tx.exec("TRUNCATE " + table); }
};
}
