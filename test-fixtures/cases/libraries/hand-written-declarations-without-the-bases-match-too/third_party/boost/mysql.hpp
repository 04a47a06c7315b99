#pragma once
#include <coroutine>
#include <string>
#include <string_view>
#include <tuple>
namespace boost::mysql {
class string_view {
public:
  string_view(const char *);
  string_view(const std::string &);
};
class results {
public:
  bool empty() const;
};
class error_code {};
class diagnostics {};
struct any_address {
  void emplace_host_and_port(std::string, unsigned short = 3306);
};
struct connect_params {
  any_address server_address;
  std::string username;
  std::string password;
  std::string database;
};
template <class... T>
struct bound_statement_tuple {};
class statement {
public:
  template <class... T>
  bound_statement_tuple<T...> bind(T &&...) const;
  bool valid() const;
};
template <class... T>
struct with_params_t {};
template <class... T>
with_params_t<T...> with_params(std::string_view fmt, T &&...args);
template <class T>
struct awaitable {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};
class any_connection {
public:
  template <class Ex>
  explicit any_connection(Ex &);
  void connect(const connect_params &);
  template <class Req>
  void execute(const Req &req, results &r);
  template <class Req>
  void execute(const Req &req, results &r, error_code &, diagnostics &);
  statement prepare_statement(std::string_view s);
  template <class Req>
  awaitable<void> async_execute(const Req &req, results &r);
  awaitable<statement> async_prepare_statement(std::string_view s);
  awaitable<void> async_connect(const connect_params &);
  void close_statement(const statement &);
  void close();
};
class tcp_connection {
public:
  void query(std::string_view s, results &r);
  statement prepare_statement(std::string_view);
  template <class Req>
  void execute(const Req &, results &);
};
class pooled_connection {
public:
  any_connection *operator->();
  any_connection &get();
};
class connection_pool {
public:
  awaitable<pooled_connection> async_get_connection();
};
std::string format_sql(int opts, std::string_view fmt, ...);
} // namespace boost::mysql
