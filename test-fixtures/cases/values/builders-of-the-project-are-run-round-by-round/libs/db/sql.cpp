#include "libs/db/sql.h"
#include <iterator>
#include <numeric>
namespace db {
static std::string join(const std::vector<std::string>& parts, const std::string& sep) {
  if (parts.empty()) return {};
  return std::accumulate(std::next(parts.begin()), parts.end(), parts.front(),
                         [&](std::string all, const std::string& part) { return std::move(all) + sep + part; });
}
std::string quoteIdent(std::string_view name) {
  std::string out = "\"";
  for (char c : name) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  return out + '"';
}
std::string bindNames(std::string text, const std::map<std::string, std::string>& names) {
  for (const auto& [name, value] : names) {
    const std::string marker = ":" + name;
    std::size_t at = 0;
    while ((at = text.find(marker, at)) != std::string::npos) {
      text.replace(at, marker.size(), value);
      at += value.size();
    }
  }
  return text;
}
std::string upsert(const std::string& table, const std::vector<std::string>& columns, const std::string& key) {
  std::vector<std::string> marks, updates;
  for (const auto& column : columns) {
    marks.push_back("$" + std::to_string(marks.size() + 1));
    if (column != key) updates.push_back(column + " = EXCLUDED." + column);
  }
  return "INSERT INTO " + table + " (" + join(columns, ", ") + ") VALUES (" + join(marks, ", ") + ") ON CONFLICT (" + key +
         ") DO UPDATE SET " + join(updates, ", ");
}
std::string numbered(const std::string& text) {  // ? -> $1, $2
  std::string out;
  int n = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '?')
      out += "$" + std::to_string(++n);
    else
      out += text[i];
  }
  return out;
}
}  // namespace db
