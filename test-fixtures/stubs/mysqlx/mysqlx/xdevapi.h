// Stub of MySQL Connector/C++ X DevAPI 8.3 (mysql/mysql-connector-cpp) for fixtures: own declarations of what the cases call, with the true
// names; the real classes take more kinds of arguments.
#pragma once
#include <string>

namespace mysqlx {
inline namespace abi2 {
inline namespace r0 {
class string {
public:
  string(const char *);
  string(const std::string &);
};
class Value {
public:
  template <typename T> Value(T);
};
class DbDoc {
public:
  explicit DbDoc(const std::string &);
};
class Result {};
class SqlResult {};
class RowResult {};
class DocResult {};

template <class R, class Self> class Executable {
public:
  R execute();
};
template <class R, class Self> class Statement_impl : public Executable<R, Self> {
public:
  template <typename... T> Self &bind(T &&...);
  Self &where(const string &);
};
class SqlStatement : public Executable<SqlResult, SqlStatement> {
public:
  template <typename... T> SqlStatement &bind(T &&...);
};
class TableInsert : public Executable<Result, TableInsert> {
public:
  template <typename... T> TableInsert &values(T &&...);
};
class TableUpdate : public Statement_impl<Result, TableUpdate> {
public:
  template <typename T> TableUpdate &set(const string &, T &&);
};
class TableRemove : public Statement_impl<Result, TableRemove> {};
class TableSelect : public Statement_impl<RowResult, TableSelect> {};
class CollectionAdd : public Executable<Result, CollectionAdd> {
public:
  template <typename... D> CollectionAdd &add(D &&...);
};
class CollectionModify : public Statement_impl<Result, CollectionModify> {
public:
  template <typename T> CollectionModify &set(const string &, T &&);
};
class CollectionRemove : public Statement_impl<Result, CollectionRemove> {};
class CollectionFind : public Statement_impl<DocResult, CollectionFind> {};

class Table {
public:
  template <class... T> TableInsert insert(const T &...columns);
  TableUpdate update();
  TableRemove remove();
  template <class... T> TableSelect select(const T &...columns);
};
class Collection {
public:
  template <typename... D> CollectionAdd add(const D &...docs);
  CollectionModify modify(const string &condition);
  CollectionRemove remove(const string &condition);
  CollectionFind find(const string &condition);
  Result removeOne(const string &id);
  void createIndex(const string &name, const string &spec);
  void dropIndex(const string &name);
  Result replaceOne(string id, DbDoc &&document);
  Result addOrReplaceOne(string id, DbDoc &&document);
};
class Schema {
public:
  Table getTable(const string &name, bool check_exists = false);
  Collection getCollection(const string &name, bool check_exists = false);
  Collection createCollection(const string &name, bool reuse = false);
  void dropCollection(const string &name);
};
class Session {
public:
  Session(const std::string &host, unsigned port, const string &user, const char *password = nullptr, const string &db = "");
  explicit Session(const char *uri);
  SqlStatement sql(const string &query);
  Schema getSchema(const string &name, bool check_exists = false);
  Schema createSchema(const string &name, bool reuse = false);
  void startTransaction();
  void commit();
};
} // namespace r0
} // namespace abi2
} // namespace mysqlx
