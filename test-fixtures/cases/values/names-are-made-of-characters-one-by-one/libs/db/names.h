#pragma once
#include <string>
#include <string_view>
#include <vector>
namespace shop::db {
// Identifier composition as a platform team writes it.
std::string join(const std::vector<std::string>& parts, std::string_view sep);
std::string camelToSnake(std::string_view name);
std::string plural(std::string word);
struct Identifier {
  std::string schema, name;
  static Identifier parse(std::string_view text);
  std::string quoted(char q = '"') const;
};
std::vector<std::string> split(const std::string& text, char sep);
std::string strip(std::string s, std::string_view prefix, std::string_view suffix);
std::string upper(std::string s);
}
