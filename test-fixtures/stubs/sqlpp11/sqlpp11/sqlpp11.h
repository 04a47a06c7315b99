// Stub of sqlpp11 0.64 (rbock/sqlpp11) for fixtures: own declarations of what the cases call, with the true names; statements are one class
// where the library has a policy for each clause.
#pragma once
#include <string>
#include <tuple>

namespace sqlpp {
struct no_type {};
template <typename Table, typename... ColumnSpec> struct table_t {
  using _table = Table;
};
template <typename Column> struct assignment_t {};
template <typename Column> struct equal_to_t {};
template <typename Table> struct column_t {
  template <typename T> assignment_t<column_t> operator=(T value) const;
  template <typename T> equal_to_t<column_t> operator==(T value) const;
};

template <typename Db, typename... Policies> struct statement_t {
  template <typename... Assignments> statement_t set(Assignments...) const;
  template <typename Expression> statement_t where(Expression) const;
  template <typename Table> statement_t from(Table) const;
  statement_t unconditionally() const;
};
template <typename Table> struct into_t {};
template <typename Table> struct single_table_t {};
template <typename Table> struct from_t {};
template <typename... Columns> struct select_column_list_t {};

template <typename Table> statement_t<void, into_t<Table>> insert_into(Table table);
template <typename Table> statement_t<void, single_table_t<Table>> update(Table table);
struct verbatim_t {};
verbatim_t verbatim(const std::string &text);
template <typename... Parts> statement_t<void, std::tuple<Parts...>> custom_query(Parts... parts);
template <typename Table> statement_t<void, from_t<Table>> remove_from(Table table);
template <typename Database, typename Table> statement_t<Database, into_t<Table>> dynamic_insert_into(const Database &db, Table table);
template <typename... Columns> statement_t<void, select_column_list_t<Columns...>> select(Columns... columns);

template <typename Db, typename Statement> struct prepared_execute_t {};
template <typename Db> struct transaction_t {
  explicit transaction_t(Db &db);
  void commit();
  void rollback();
};
template <typename Db> transaction_t<Db> start_transaction(Db &db);

namespace postgresql {
struct connection_config;
template <typename Table> struct returning_insert_t;
template <typename Table> struct on_conflict_t {
  template <typename... Assignments> statement_t<void, into_t<Table>> do_update(Assignments... assignments) const;
  statement_t<void, into_t<Table>> do_nothing() const;
};
template <typename Table> struct returning_insert_t {
  template <typename... Assignments> returning_insert_t set(Assignments...) const;
  template <typename Column> on_conflict_t<Table> on_conflict(Column column) const;
};
template <typename Table> returning_insert_t<Table> insert_into(Table table);
class connection {
public:
  template <typename T> auto operator()(const T &t) -> long;
  template <typename T> prepared_execute_t<connection, T> prepare(const T &t);
  size_t execute(const std::string &statement);
};
} // namespace postgresql
namespace sqlite3 {
template <typename Table> statement_t<void, into_t<Table>> insert_or_replace_into(Table table);
template <typename Database, typename Table> statement_t<Database, into_t<Table>> dynamic_insert_or_replace_into(const Database &db, Table table);
} // namespace sqlite3
} // namespace sqlpp
