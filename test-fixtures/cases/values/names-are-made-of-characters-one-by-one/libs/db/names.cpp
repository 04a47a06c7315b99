#include "libs/db/names.h"
#include <algorithm>
#include <cctype>
#include <sstream>
namespace shop::db {
std::string join(const std::vector<std::string>& parts, std::string_view sep) {
  std::string out;
  for (auto it = parts.begin(); it != parts.end(); ++it) {
    if (it != parts.begin()) out += sep;
    out += *it;
  }
  return out;
}
std::string camelToSnake(std::string_view name) {
  std::string out;
  for (char c : name) {
    if (c >= 'A' && c <= 'Z') {
      if (!out.empty()) out += '_';
      out += static_cast<char>(c - 'A' + 'a');
    } else {
      out += c;
    }
  }
  return out;
}
std::string plural(std::string word) {
  if (!word.empty() && word.back() == 'y') {
    word.pop_back();
    return word + "ies";
  }
  if (word.size() >= 2 && word.compare(word.size() - 2, 2, "ss") == 0) return word + "es";
  return word + "s";
}
Identifier Identifier::parse(std::string_view text) {
  const auto dot = text.rfind('.');
  if (dot == std::string_view::npos) return {"", std::string(text)};
  return {std::string(text.substr(0, dot)), std::string(text.substr(dot + 1))};
}
std::string Identifier::quoted(char q) const {
  std::string out;
  if (!schema.empty()) out.append(1, q).append(schema).append(1, q).append(".");
  return out.append(1, q).append(name).append(1, q);
}
std::vector<std::string> split(const std::string& text, char sep) {
  std::vector<std::string> out;
  std::istringstream in(text);
  std::string item;
  while (std::getline(in, item, sep)) out.push_back(item);
  return out;
}
std::string strip(std::string s, std::string_view prefix, std::string_view suffix) {
  if (s.rfind(prefix, 0) == 0) s.erase(0, prefix.size());
  if (s.size() >= suffix.size() && s.compare(s.size() - suffix.size(), suffix.size(), suffix) == 0) s.resize(s.size() - suffix.size());
  return s;
}
std::string upper(std::string s) {
  std::transform(s.begin(), s.end(), s.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return s;
}
}
