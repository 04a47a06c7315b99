// Stub of Boost.MySQL 1.87 (boostorg/mysql) for fixtures: own declarations of what the cases call, with the true names and parameters.
#pragma once
#include <array>
#include <coroutine>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace boost::system {
class error_code {
public:
  explicit operator bool() const;
};
template <class T> class result {
public:
  T &value();
  const T &value() const;
  const T &operator*() const;
};
} // namespace boost::system

namespace boost::asio {
struct io_context {};
template <class T> struct awaitable {
  struct promise_type {
    awaitable get_return_object();
    std::suspend_never initial_suspend() noexcept;
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    template <class U> void return_value(U &&);
  };
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};
template <> struct awaitable<void> {
  struct promise_type {
    awaitable get_return_object();
    std::suspend_never initial_suspend() noexcept;
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    void return_void();
  };
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
};
struct detached_t {};
inline constexpr detached_t detached;
template <class Executor, class Function, class Token> void co_spawn(Executor &executor, Function &&function, Token &&token);
} // namespace boost::asio

namespace boost::mysql {
using error_code = boost::system::error_code;
class diagnostics {};
class results {};
class execution_state {};

class constant_string_view {
public:
  template <class T> consteval constant_string_view(const T &value) : impl_(value) {}
  constexpr std::string_view get() const { return impl_; }

private:
  std::string_view impl_;
};

struct format_options {};
struct connect_params {
  std::string username, password, database;
};
struct pool_params {
  std::string username, password, database;
};

template <class... Formattable> struct with_params_t {
  constant_string_view query;
  std::tuple<Formattable...> args;
};
template <class... Formattable> with_params_t<std::decay_t<Formattable>...> with_params(constant_string_view query, Formattable &&...args);
class format_context_base {
public:
  format_context_base &append_raw(constant_string_view sql);
  template <class Formattable> format_context_base &append_value(const Formattable &value);
};
template <class OutputString> class basic_format_context : public format_context_base {
public:
  explicit basic_format_context(format_options opts);
  boost::system::result<OutputString> get() &&;
};
using format_context = basic_format_context<std::string>;
template <class... Formattable> void format_sql_to(format_context_base &ctx, constant_string_view format_str, Formattable &&...args);
template <class... Formattable> std::string format_sql(format_options opts, constant_string_view format_str, Formattable &&...args);

template <class Tuple> class bound_statement_tuple {};
class statement {
public:
  template <class... Fields> auto bind(Fields &&...params) const -> bound_statement_tuple<std::tuple<std::decay_t<Fields>...>>;
};

class stage_response {};
struct field_view {
  template <class T> field_view(T);
};
class pipeline_request {
public:
  pipeline_request &add_execute(std::string_view query);
  template <class... Params> pipeline_request &add_execute(statement stmt, const Params &...params);
  pipeline_request &add_execute_range(statement stmt, const std::vector<field_view> &params);
  pipeline_request &add_prepare_statement(std::string_view stmt_sql);
  pipeline_request &add_close_statement(statement stmt);
};

class any_connection {
public:
  explicit any_connection(boost::asio::io_context &ctx);
  void connect(const connect_params &params);
  boost::asio::awaitable<void> async_connect(const connect_params &params);
  template <class ExecutionRequest, class ResultsType> void execute(const ExecutionRequest &req, ResultsType &result, error_code &err, diagnostics &diag);
  template <class ExecutionRequest, class ResultsType> void execute(const ExecutionRequest &req, ResultsType &result);
  template <class ExecutionRequest, class ResultsType> boost::asio::awaitable<void> async_execute(ExecutionRequest &&req, ResultsType &result);
  template <class ExecutionRequest, class ResultsType>
  void async_execute(ExecutionRequest &&req, ResultsType &result, std::function<void(error_code)> token);
  template <class ExecutionRequest, class ResultsType>
  void async_execute(ExecutionRequest &&req, ResultsType &result, diagnostics &diag, std::function<void(error_code)> token);
  template <class ExecutionRequest> void start_execution(const ExecutionRequest &req, execution_state &st);
  statement prepare_statement(std::string_view stmt);
  boost::asio::awaitable<statement> async_prepare_statement(std::string_view stmt);
  void async_prepare_statement(std::string_view stmt, std::function<void(error_code, statement)> token);
  void async_prepare_statement(std::string_view stmt, diagnostics &diag, std::function<void(error_code, statement)> token);
  template <class Params, class ResultsType> void execute_statement(const statement &stmt, const Params &params, ResultsType &result); // before 1.84
  void run_pipeline(const pipeline_request &req, std::vector<stage_response> &res);
  boost::asio::awaitable<void> async_run_pipeline(const pipeline_request &req, std::vector<stage_response> &res);
  boost::system::result<format_options> format_opts() const noexcept;
};
class pooled_connection {
public:
  any_connection &get() noexcept;
  any_connection *operator->() noexcept;
};
class connection_pool {
public:
  connection_pool(boost::asio::io_context &ctx, pool_params params);
  boost::asio::awaitable<pooled_connection> async_get_connection();
  void async_get_connection(std::function<void(error_code, pooled_connection)> token);
};
} // namespace boost::mysql
