#include <vector>
#include "libs/log/sqlf.h"
namespace shop::text {
std::string vstrprintf(const char* format, va_list ap) {
  va_list again;
  va_copy(again, ap);
  const int n = std::vsnprintf(nullptr, 0, format, again);
  va_end(again);
  std::string out(n > 0 ? n : 0, '\0');
  if (n > 0) std::vsnprintf(out.data(), out.size() + 1, format, ap);
  return out;
}
std::string strprintf(const char* format, ...) {
  va_list ap;
  va_start(ap, format);
  std::string out = vstrprintf(format, ap);
  va_end(ap);
  return out;
}
std::string expand(std::string tmpl, std::initializer_list<Named> args) {
  for (const Named& a : args) {
    const std::string mark = "{" + std::string(a.key) + "}";
    for (auto at = tmpl.find(mark); at != std::string::npos; at = tmpl.find(mark, at + a.value.size())) tmpl.replace(at, mark.size(), a.value);
  }
  return tmpl;
}
}
