// Declarations after cpr 1.14, those that the fixtures use.
#pragma once
#include <fstream>
#include <functional>
#include <future>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace cpr {
template <class T>
class StringHolder {
 public:
  StringHolder() = default;
  explicit StringHolder(std::string str);
  virtual ~StringHolder() = default;
  operator std::string() const;
  T operator+(const char* rhs) const;
  T operator+(const std::string& rhs) const;
  T operator+(const StringHolder<T>& rhs) const;
  void operator+=(const char* rhs);
  void operator+=(const std::string& rhs);
  const std::string& str() const;
  const char* c_str() const;

 protected:
  StringHolder(std::initializer_list<std::string> args);
  std::string str_{};
};
class Url : public StringHolder<Url> {
 public:
  Url() = default;
  Url(std::string url);
  Url(std::string_view url);
  Url(const char* url);
  Url(const std::initializer_list<std::string> args);
  Url(const Url& other) = default;
  Url& operator=(const Url& other) = default;
};
class Body : public StringHolder<Body> {
 public:
  Body(std::string body);
  Body(const char* body);
};
struct Parameter {
  Parameter(std::string key, std::string value);
};
class Parameters {
 public:
  Parameters(const std::initializer_list<Parameter>& parameters);
};
class Header : public std::map<std::string, std::string> {
 public:
  using std::map<std::string, std::string>::map;
};
class Timeout {
 public:
  Timeout(int ms);
};
struct Response {
  long status_code;
  std::string text;
};
using AsyncResponse = std::future<Response>;

class Session : public std::enable_shared_from_this<Session> {
 public:
  Session();
  void SetUrl(const Url& url);
  void SetBody(Body&& body);
  void SetHeader(const Header& header);
  void SetOption(const Url& url);
  void SetOption(Body&& body);
  void SetOption(const Header& header);
  void SetOption(const Timeout& timeout);
#define METHOD(M)                       \
  Response M();                         \
  AsyncResponse M##Async();             \
  template <typename Then>              \
  auto M##Callback(Then then) {         \
    return std::async([then] { return then(Response()); }); \
  }
  METHOD(Get) METHOD(Post) METHOD(Put) METHOD(Delete) METHOD(Patch) METHOD(Head) METHOD(Options)
#undef METHOD
};

#define METHOD(M)                                          \
  template <typename... Ts>                                \
  Response M(Ts&&... ts) {                                 \
    Session session;                                       \
    (session.SetOption(std::forward<Ts>(ts)), ...);        \
    return session.M();                                    \
  }                                                        \
  template <typename... Ts>                                \
  AsyncResponse M##Async(Ts... ts) {                       \
    return std::async([&] { return M(std::move(ts)...); }); \
  }                                                        \
  template <typename Then, typename... Ts>                 \
  auto M##Callback(Then then, Ts... ts) {                  \
    return std::async([&] { return then(M(std::move(ts)...)); }); \
  }                                                        \
  template <typename... Ts>                                \
  std::vector<Response> Multi##M(Ts&&... ts) {             \
    return {};                                             \
  }
METHOD(Get) METHOD(Post) METHOD(Put) METHOD(Delete) METHOD(Patch) METHOD(Head) METHOD(Options)
#undef METHOD
}  // namespace cpr
