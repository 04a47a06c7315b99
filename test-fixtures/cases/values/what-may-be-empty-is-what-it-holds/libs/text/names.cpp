#include "libs/text/names.h"
namespace text {
std::string joined(std::span<const std::string_view> parts, std::string_view sep) {
  std::string out;
  bool first = true;
  for (auto p : parts) {
    if (!std::exchange(first, false)) out += sep;
    out += p;
  }
  return out;
}
std::optional<std::string> tableFor(std::string_view kind) {
  if (kind == "order") return "orders";
  if (kind == "customer") return std::string("customers");
  return std::nullopt;
}
}
