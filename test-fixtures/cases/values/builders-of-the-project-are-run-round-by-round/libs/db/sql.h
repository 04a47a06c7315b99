// Helpers as teams write them: quoting, placeholders by name, joins, printf into a buffer of the right size.
#pragma once
#include <cstdio>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>
namespace db {
std::string quoteIdent(std::string_view name);
std::string bindNames(std::string text, const std::map<std::string, std::string>& names);
std::string upsert(const std::string& table, const std::vector<std::string>& columns, const std::string& key);
std::string numbered(const std::string& text);
template <typename... Args> std::string format(const std::string& text, Args... args) {
  int size = std::snprintf(nullptr, 0, text.c_str(), args...) + 1;
  if (size <= 0) throw std::runtime_error("format");
  std::unique_ptr<char[]> buffer(new char[size]);
  std::snprintf(buffer.get(), size, text.c_str(), args...);
  return std::string(buffer.get(), buffer.get() + size - 1);
}
template <std::size_t N> struct Fixed {
  char data[N]{};
  constexpr Fixed(const char (&s)[N]) {
    for (std::size_t i = 0; i < N; ++i) data[i] = s[i];
  }
  constexpr std::string_view view() const { return {data, N - 1}; }
};
}  // namespace db
