#pragma once
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
namespace text {
enum class Table { Customers, Orders, Items, Invoices };
inline constexpr std::array<std::pair<Table, std::string_view>, 4> kNames{{{Table::Customers, "customers"}, {Table::Orders, "orders"}, {Table::Items, "order_items"}, {Table::Invoices, "invoices"}}};
constexpr std::string_view nameOf(Table t) {
  for (const auto& [k, v] : kNames)
    if (k == t) return v;
  return {};
}
constexpr std::string_view findName(Table t) {
  const auto it = std::find_if(kNames.begin(), kNames.end(), [t](const auto& p) { return p.first == t; });
  return it == kNames.end() ? std::string_view{} : it->second;
}
consteval const char* pick(int i) { constexpr const char* all[] = {"orders", "customers", "payments"}; return all[i]; }
struct Ident { std::string_view v; };
constexpr Ident operator""_tbl(const char* s, std::size_t n) { return {std::string_view(s, n)}; }
template <std::size_t N> struct Fixed { char s[N]; constexpr Fixed(const char (&t)[N]) { std::copy_n(t, N, s); } constexpr operator std::string_view() const { return {s, N - 1}; } };
template <Fixed T> struct Tbl { static constexpr std::string_view name = T; static std::string del() { return "DELETE FROM " + std::string(name); } };
class Sql {
 public:
  Sql& operator<<(std::string_view s) { t_ += s; return *this; }
  Sql& operator<<(Ident i) { t_.append("\"").append(i.v).append("\""); return *this; }
  Sql& operator<<(int n) { t_ += std::to_string(n); return *this; }
  operator std::string() const { return t_; }
  const std::string& str() const& { return t_; }
 private:
  std::string t_;
};
std::string joined(std::span<const std::string_view> parts, std::string_view sep);
std::optional<std::string> tableFor(std::string_view kind);
}
