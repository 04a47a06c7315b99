// Stub of the ODB runtime 2.4 (codesynthesis.com/products/odb) for fixtures: own declarations of what the cases call, with the true names.
#pragma once
#include <cstddef>
#include <memory>
#include <string>

namespace odb {
enum database_id { id_mysql, id_sqlite, id_pgsql, id_oracle, id_mssql, id_common };
namespace access {
template <typename T> class object_traits;
template <typename T, database_id DB> class object_traits_impl;
} // namespace access
template <typename T> struct query {
  query();
  explicit query(const char *native);
};
template <typename T> class result {};
class transaction_impl {};
class transaction {
public:
  explicit transaction(transaction_impl *);
  void commit();
  void rollback();
};
class connection {
public:
  unsigned long long execute(const char *statement);
  unsigned long long execute(const std::string &statement);
};
class database {
public:
  virtual ~database();
  transaction_impl *begin();
  std::shared_ptr<odb::connection> connection();
  unsigned long long execute(const char *statement);
  unsigned long long execute(const std::string &statement);
  template <typename T> unsigned long persist(T &object);
  template <typename T> unsigned long persist(T *obj_ptr);
  template <typename T> unsigned long persist(const std::shared_ptr<T> &obj_ptr);
  template <typename I> void persist(I begin, I end, bool continue_failed = true);
  template <typename T> void update(T &object);
  template <typename T> void update(const std::shared_ptr<T> &obj_ptr);
  template <typename T> void erase(const unsigned long &id);
  template <typename T> void erase(T &object);
  template <typename T> unsigned long long erase_query();
  template <typename T> unsigned long long erase_query(const odb::query<T> &);
  template <typename T> std::shared_ptr<T> load(const unsigned long &id);
  template <typename T> odb::result<T> query();
  template <typename T> odb::result<T> query(const odb::query<T> &);
};
} // namespace odb
