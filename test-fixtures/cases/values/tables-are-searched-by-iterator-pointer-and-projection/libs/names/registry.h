#pragma once
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
namespace shop::names {
enum class Kind { Customer, Order, Invoice, Address };
// Five ways in which teams look a name up.
inline constexpr std::array<std::pair<Kind, std::string_view>, 4> kPairs{{
    {Kind::Customer, "customers"}, {Kind::Order, "orders"}, {Kind::Invoice, "invoices"}, {Kind::Address, "customer_addresses"}}};
constexpr std::string_view byPair(Kind k) {
  for (const auto& [kind, name] : kPairs)
    if (kind == k) return name;
  return "unknown";
}
inline std::string_view byFind(Kind k) {
  auto it = std::find_if(kPairs.begin(), kPairs.end(), [k](const auto& p) { return p.first == k; });
  if (it == kPairs.end()) throw std::out_of_range("kind");
  return it->second;
}
inline std::string_view byRanges(Kind k) {
  const auto* it = std::ranges::find(kPairs, k, &std::pair<Kind, std::string_view>::first);
  return it->second;
}
inline const std::string& byMap(Kind k) {
  static const std::map<Kind, std::string> names = {{Kind::Customer, "customers"}, {Kind::Order, "orders"}, {Kind::Invoice, "invoices"}};
  return names.at(k);
}
inline std::optional<std::string> byHash(std::string_view key) {
  static const std::unordered_map<std::string_view, const char*> table{{"customer", "customers"}, {"order", "orders"}, {"invoice", "invoices"}};
  if (auto it = table.find(key); it != table.end()) return it->second;
  return std::nullopt;
}
struct Descriptor {
  const char* key;
  const char* table;
  bool archived;
};
extern const Descriptor kDescriptors[];
extern const std::size_t kDescriptorCount;
const Descriptor* find(std::string_view key);
}
