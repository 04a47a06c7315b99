// Stub of Drogon 1.9 (drogonframework/drogon) for fixtures: own declarations of what the cases call on its database and Redis clients, with the
// true names and parameters.
#pragma once
#include <coroutine>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace drogon {
template <typename T = void> struct Task {
  struct promise_type {
    Task get_return_object();
    std::suspend_never initial_suspend() noexcept;
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    template <class U> void return_value(U &&);
  };
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};
template <> struct Task<void> {
  struct promise_type {
    Task get_return_object();
    std::suspend_never initial_suspend() noexcept;
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    void return_void();
  };
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
};

namespace orm {
class Result {};
class DrogonDbException {};
class Field {};
using ResultCallback = std::function<void(const Result &)>;
using ExceptionCallback = std::function<void(const DrogonDbException &)>;
enum class Mode { NonBlocking, Blocking };

namespace internal {
struct SqlAwaiter {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  Result await_resume();
};
class SqlBinder {
public:
  SqlBinder(SqlBinder &&);
  template <typename T> SqlBinder &operator<<(T &&parameter);
  SqlBinder &operator<<(const Mode &mode);
  template <typename Cb> SqlBinder &operator>>(Cb &&) { return *this; }
  void exec() noexcept(false);
};
} // namespace internal

class Transaction;
class DbClient {
public:
  virtual ~DbClient();
  static std::shared_ptr<DbClient> newPgClient(const std::string &connInfo, size_t connNum, bool autoBatch = false);
  static std::shared_ptr<DbClient> newMysqlClient(const std::string &connInfo, size_t connNum);
  template <typename F1, typename F2, typename... Arguments>
  void execSqlAsync(const std::string &, F1 &&, F2 &&, Arguments &&...) noexcept {}
  template <typename... Arguments> std::future<Result> execSqlAsyncFuture(const std::string &sql, Arguments &&...args) noexcept;
  template <typename... Arguments> Result execSqlSync(const std::string &sql, Arguments &&...args) noexcept(false);
  template <typename... Arguments> internal::SqlAwaiter execSqlCoro(const std::string &sql, Arguments &&...args) noexcept;
  internal::SqlBinder operator<<(const std::string &sql);
  internal::SqlBinder operator<<(std::string &&sql);
  virtual std::shared_ptr<Transaction> newTransaction(const std::function<void(bool)> &commitCallback = std::function<void(bool)>()) = 0;
};
using DbClientPtr = std::shared_ptr<DbClient>;
class Transaction : public DbClient {
public:
  virtual void rollback() = 0;
};

class DbListener {
public:
  using MessageCallback = std::function<void(std::string channel, std::string message)>;
  virtual void listen(const std::string &channel, MessageCallback messageCallback) noexcept = 0;
};

class Criteria {
public:
  template <typename T> Criteria(const std::string &colName, T &&arg);
};
template <typename T> class Mapper {
public:
  explicit Mapper(DbClientPtr client);
  Mapper &limit(size_t limit);
  T findByPrimaryKey(const int &key) noexcept(false);
  std::vector<T> findAll() noexcept(false);
  std::vector<T> findBy(const Criteria &criteria) noexcept(false);
  size_t count(const Criteria &criteria) noexcept(false);
  void insert(T &obj) noexcept(false);
  void insert(const T &obj, const std::function<void(T)> &rcb, const ExceptionCallback &ecb) noexcept;
  std::future<T> insertFuture(const T &obj) noexcept;
  size_t update(const T &obj) noexcept(false);
  template <typename... Arguments> size_t updateBy(const std::vector<std::string> &colNames, const Criteria &criteria, Arguments &&...args) noexcept(false);
  size_t deleteOne(const T &obj) noexcept(false);
  size_t deleteBy(const Criteria &criteria) noexcept(false);
  size_t deleteByPrimaryKey(const int &key) noexcept(false);
};
template <typename T> class CoroMapper {
public:
  explicit CoroMapper(const DbClientPtr &client);
  Task<T> findByPrimaryKey(const int &key);
  Task<T> insert(const T &obj);
  Task<size_t> update(const T &obj);
  Task<size_t> deleteByPrimaryKey(const int &key);
};
} // namespace orm

namespace nosql {
class RedisResult {};
class RedisException {};
using RedisResultCallback = std::function<void(const RedisResult &)>;
using RedisExceptionCallback = std::function<void(const std::exception &)>;
struct RedisAwaiter {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  RedisResult await_resume();
};
class RedisTransaction;
class RedisSubscriber {
public:
  virtual ~RedisSubscriber();
  virtual void subscribe(const std::string &channel, std::function<void(const std::string &channel, const std::string &message)> &&callback) noexcept = 0;
};
class RedisClient {
public:
  virtual ~RedisClient();
  virtual void execCommandAsync(RedisResultCallback &&resultCallback, RedisExceptionCallback &&exceptionCallback, std::string_view command,
                                ...) noexcept = 0;
  template <typename T, typename... Args>
  T execCommandSync(std::function<T(const RedisResult &)> &&processFunc, std::string_view command, Args &&...args) noexcept(false);
  template <typename... Arguments> RedisAwaiter execCommandCoro(std::string_view command, Arguments... args);
  virtual std::shared_ptr<RedisSubscriber> newSubscriber() noexcept = 0;
  virtual std::shared_ptr<RedisTransaction> newTransaction() noexcept(false) = 0;
};
using RedisClientPtr = std::shared_ptr<RedisClient>;
class RedisTransaction : public RedisClient {
public:
  virtual void execute(RedisResultCallback &&resultCallback, RedisExceptionCallback &&exceptionCallback) noexcept = 0;
};
} // namespace nosql

class HttpAppFramework {
public:
  orm::DbClientPtr getDbClient(const std::string &name = "default");
  nosql::RedisClientPtr getRedisClient(const std::string &name = "default");
};
HttpAppFramework &app();
} // namespace drogon
