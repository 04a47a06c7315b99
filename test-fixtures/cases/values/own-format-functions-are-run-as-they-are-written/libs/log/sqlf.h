#pragma once
#include <cstdarg>
#include <cstdio>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
namespace shop::text {
// Several formatting helpers that live side by side in an old code base.
std::string strprintf(const char* format, ...) __attribute__((format(printf, 1, 2)));
std::string vstrprintf(const char* format, va_list ap);
template <typename... Ts> std::string cat(const Ts&... parts) {
  std::ostringstream os;
  (os << ... << parts);
  return os.str();
}
inline std::string substitute(std::string_view tmpl, const std::vector<std::string>& args) {
  std::string out;
  for (std::size_t i = 0; i < tmpl.size(); ++i) {
    if (tmpl[i] == '$' && i + 1 < tmpl.size() && tmpl[i + 1] >= '0' && tmpl[i + 1] <= '9') {
      out += args[tmpl[++i] - '0'];
    } else {
      out += tmpl[i];
    }
  }
  return out;
}
class Sql {
 public:
  Sql() = default;
  explicit Sql(std::string_view s) : text_(s) {}
  template <class... A> Sql& f(fmt::format_string<A...> s, A&&... a) {
    fmt::format_to(std::back_inserter(text_), s, std::forward<A>(a)...);
    return *this;
  }
  Sql& operator<<(std::string_view s) { text_.append(s); return *this; }
  Sql& operator<<(int n) { text_ += std::to_string(n); return *this; }
  Sql& line(const char* s) { if (!text_.empty()) text_ += '\n'; text_ += s; return *this; }
  const std::string& str() const& { return text_; }
  std::string str() && { return std::move(text_); }
  const char* c_str() const { return text_.c_str(); }
  operator std::string_view() const { return text_; }
 private:
  std::string text_;
};
struct Named { std::string_view key; std::string value; };
std::string expand(std::string tmpl, std::initializer_list<Named> args);
}
