#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <ostream>
#include <pqxx/pqxx>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>
namespace shop {
struct Target {
  std::string table;
};
class SqlWriter {
 public:
  explicit SqlWriter(std::string& out) : out_(out) {}
  SqlWriter& add(std::string_view t) { out_ += t; return *this; }
  void end() const { out_ += ";"; }
 private:
  std::string& out_;
};
class StreamWriter {
 public:
  explicit StreamWriter(std::ostream* out) : out_(out) {}
  void add(const char* t) { *out_ << t; }
 private:
  std::ostream* out_;
};
class Collector {
 public:
  explicit Collector(std::vector<std::string>& all) : all_{all} {}
  void add(std::string s) { all_.push_back(std::move(s)); }
 private:
  std::vector<std::string>& all_;
};
struct Renamer {
  Target* target;
  void old() { target->table += "_old"; }
};
}
