// Stub of sqlite_orm 1.9 (fnc12/sqlite_orm) for fixtures: own declarations of what the cases call, with the true names; a storage is one class
// template without its tables' types.
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace sqlite_orm {
namespace internal {
template <class G, class... Op> struct column_t {
  using member_pointer_t = G;
};
template <class G> struct object_of;
template <class O, class F> struct object_of<F O::*> {
  using type = O;
};
template <class O, bool WithoutRowId, class... Cs> struct table_t {
  using object_type = O;
};
template <class T> struct into_t {};
template <class... Args> struct columns_t {};
template <class... Args> struct values_t {};
template <class... Args> struct set_t {};
template <class T> struct expression_t {
  T value;
};
template <class L, class R> struct assign_t {};
template <class L, class R> struct is_equal_t {};
template <class C> struct where_t {};
template <class T> struct insert_t {};
template <class T> struct replace_t {};
template <class T> struct update_t {};
template <class It, class Projection, class O> struct insert_range_t {};
template <class It, class Projection, class O> struct replace_range_t {};
template <class... Args> struct insert_raw_t {};
template <class... Args> struct replace_raw_t {};
template <class S, class... Wargs> struct update_all_t {};
template <class T, class... Args> struct remove_all_t {};
template <class T, class A> struct upsert_clause {};
template <class... Args> struct conflict_target {
  upsert_clause<std::tuple<Args...>, std::tuple<>> do_nothing();
  template <class... Actions> upsert_clause<std::tuple<Args...>, std::tuple<set_t<Actions...>>> do_update(set_t<Actions...> set);
};
struct insert_constraint {};
template <class... Cs> struct index_t {};
template <class T, class... Ids> struct remove_t {};
template <class T, class... Args> struct get_all_t {};
template <class T> struct prepared_statement_t {};
struct transaction_guard_t {
  void commit();
  void rollback();
};

class storage_base {
public:
  void begin_transaction();
  void commit();
  void rollback();
  bool transaction(const std::function<bool()> &f);
  transaction_guard_t transaction_guard();
  void drop_table(const std::string &tableName);
  void rename_table(const std::string &from, const std::string &to);
};
template <class DBO> class storage_t : public storage_base {
public:
  template <class O> int insert(const O &o);
  template <class O, class... Cols> int insert(const O &o, columns_t<Cols...> cols);
  template <class... Args> void insert(Args... args);
  template <class... Args> void replace(Args... args);
  template <class T, class... Cols, class... Vs> void insert(into_t<T> into, columns_t<Cols...> cols, values_t<Vs...> vals);
  template <class O> void replace(const O &o);
  template <class It> void insert_range(It from, It to);
  template <class It> void replace_range(It from, It to);
  template <class O> void update(const O &o);
  template <class... Args, class... Wargs> void update_all(set_t<Args...> set, Wargs... wh);
  template <class O, class... Ids> void remove(Ids... ids);
  template <class O, class... Args> void remove_all(Args &&...args);
  template <class O, class... Args> std::vector<O> get_all(Args &&...args);
  template <class O, class... Ids> O get(Ids... ids);
  template <class O, class... Args> int count(Args &&...args);
  template <class S> prepared_statement_t<S> prepare(S statement);
  template <class S> int execute(const prepared_statement_t<S> &statement);
  void sync_schema(bool preserve = false);
};
} // namespace internal

template <class M> internal::column_t<M> make_column(std::string name, M m);
template <class M, class Op> internal::column_t<M, Op> make_column(std::string name, M m, Op op);
struct primary_key_t {};
inline primary_key_t primary_key() { return {}; }
template <class... Cs> internal::index_t<Cs...> make_index(const std::string &name, Cs... cols);
template <class T, class... Cs> internal::table_t<T, false, Cs...> make_table(std::string name, Cs... args);
template <class M, class... Op, class... Cs, class T = typename internal::object_of<M>::type>
internal::table_t<T, false, internal::column_t<M, Op...>, Cs...> make_table(std::string name, internal::column_t<M, Op...> first, Cs... args);
template <class... DBO> internal::storage_t<int> make_storage(std::string filename, DBO... dbObjects);

template <class T> internal::into_t<T> into();
template <class... Args> internal::columns_t<Args...> columns(Args... args);
template <class... Args> internal::values_t<Args...> values(Args... args);
template <class... Args> internal::set_t<Args...> set(Args... args);
template <class T> internal::expression_t<T> c(T t);
template <class T, class R> internal::assign_t<T, R> assign(T, R);
template <class C> internal::where_t<C> where(C expression);
template <class T, class R> internal::is_equal_t<T, R> operator==(internal::expression_t<T> l, R r);
template <class T> internal::insert_t<T> insert(T obj);
template <class T, class... Args> internal::insert_raw_t<internal::into_t<T>, Args...> insert(internal::into_t<T> into, Args... args);
template <class T> internal::replace_t<T> replace(T obj);
template <class T, class... Args> internal::replace_raw_t<internal::into_t<T>, Args...> replace(internal::into_t<T> into, Args... args);
template <class T> internal::update_t<T> update(T obj);
template <class It, class O = typename std::iterator_traits<It>::value_type> internal::insert_range_t<It, int, O> insert_range(It from, It to);
template <class It, class O = typename std::iterator_traits<It>::value_type> internal::replace_range_t<It, int, O> replace_range(It from, It to);
template <class S, class... Wargs> internal::update_all_t<S, Wargs...> update_all(S set, Wargs... wh);
template <class T, class... Args> internal::remove_all_t<T, Args...> remove_all(Args... args);
template <class T> internal::get_all_t<T> get_all();
template <class... Args> internal::conflict_target<Args...> on_conflict(Args... args);
internal::insert_constraint or_replace();
internal::insert_constraint or_ignore();
template <class T, class... Ids> internal::remove_t<T, Ids...> remove(Ids... ids);
} // namespace sqlite_orm
