// Stub of nanodbc 2.14 (nanodbc/nanodbc) for fixtures: own declarations of what the cases call, with the true names and parameters.
#pragma once
#include <list>
#include <string>

namespace nanodbc {
using string = std::string;

class result {
public:
  bool next();
  long affected_rows() const;
};
class connection {
public:
  connection();
  explicit connection(string const &connection_string, long timeout = 0);
  connection(string const &dsn, string const &user, string const &pass, long timeout = 0);
  void connect(string const &connection_string, long timeout = 0);
};
class transaction {
public:
  explicit transaction(class connection const &conn);
  void commit();
};
class statement {
public:
  statement();
  explicit statement(class connection &conn);
  statement(class connection &conn, string const &query, long timeout = 0);
  void open(class connection &conn);
  void prepare(class connection &conn, string const &query, long timeout = 0);
  void prepare(string const &query, long timeout = 0);
  result execute_direct(class connection &conn, string const &query, long batch_operations = 1, long timeout = 0);
  void just_execute_direct(class connection &conn, string const &query, long batch_operations = 1, long timeout = 0);
  result execute(long batch_operations = 1, long timeout = 0);
  void just_execute(long batch_operations = 1, long timeout = 0);
  template <class T> void bind(short param_index, T const *value);
};
result execute(connection &conn, string const &query, long batch_operations = 1, long timeout = 0);
void just_execute(connection &conn, string const &query, long batch_operations = 1, long timeout = 0);
result execute(statement &stmt, long batch_operations = 1);
void just_execute(statement &stmt, long batch_operations = 1);
result transact(statement &stmt, long batch_operations);
void just_transact(statement &stmt, long batch_operations);
void prepare(statement &stmt, string const &query, long timeout = 0);
} // namespace nanodbc
