// Declarations after CppDB 0.3.
#pragma once
#include <string>
namespace cppdb {
class statement {
public:
  statement &operator<<(std::string const &v);
  statement &operator<<(int v);
  statement &operator<<(void (*manipulator)(statement &st));
  statement &bind(int v);
  void exec();
};
class session {
public:
  explicit session(std::string const &conn_string);
  statement operator<<(std::string const &q);
  statement prepare(std::string const &query);
};
void exec(statement &st);
} // namespace cppdb
