#pragma once
#include <pqxx/pqxx>
#include <array>
#include <concepts>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <algorithm>
namespace shop::orm {
template <std::size_t N> struct fixed_string {
  char value[N]{};
  constexpr fixed_string(const char (&s)[N]) { std::copy_n(s, N, value); }
  constexpr operator std::string_view() const { return {value, N - 1}; }
};
template <class Class, class Field> struct Column { std::string_view name; Field Class::*member; };
template <class T> struct Meta;
template <fixed_string Name, class... Cs> struct Table {
  static constexpr std::string_view name = Name;
};
template <class T> concept Mapped = requires { { Meta<T>::table } -> std::convertible_to<std::string_view>; };
template <Mapped T> class Mapper {
 public:
  explicit Mapper(pqxx::work& tx) : tx_(tx) {}
  void insert(const T& row);
  void erase(int id) { tx_.exec_params(deleteSql(), id); }
  template <class F> void set(F T::*, const F& v, int id) { tx_.exec_params(kUpdate, v, id); }
 private:
  static const std::string& deleteSql() {
    static const std::string sql = "DELETE FROM " + std::string(Meta<T>::table) + " WHERE id = $1";
    return sql;
  }
  static inline const std::string kUpdate = [] { std::string s = "UPDATE "; s += Meta<T>::table; s += " SET v = $1 WHERE id = $2"; return s; }();
  pqxx::work& tx_;
};
template <Mapped T> void Mapper<T>::insert(const T& row) {
  std::string cols, marks;
  std::apply([&](const auto&... c) { ((cols += (cols.empty() ? "" : ", "), cols += c.name), ...); }, Meta<T>::columns);
  int n = 0;
  std::apply([&](const auto&... c) { ((marks += (n++ ? ", " : ""), marks += "$" + std::to_string(n), (void)c), ...); }, Meta<T>::columns);
  tx_.exec("INSERT INTO " + std::string(Meta<T>::table) + " (" + cols + ") VALUES (" + marks + ")");
}
template <class... Ts> struct Session {
  explicit Session(pqxx::work& tx) : mappers{Mapper<Ts>(tx)...} {}
  template <class T> Mapper<T>& of() { return std::get<Mapper<T>>(mappers); }
  std::tuple<Mapper<Ts>...> mappers;
};
}
