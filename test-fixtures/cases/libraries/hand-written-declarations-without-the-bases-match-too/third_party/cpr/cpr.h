// cpr with a URL that is no StringHolder.
#pragma once
#include <string>
namespace cpr {
class Url {
public:
  Url(const char *url);
  Url(std::string url);
  std::string str() const;
  Url &operator+=(const std::string &);
};
Url operator+(const Url &a, const std::string &b);
struct Body {
  Body(std::string body);
};
struct Response {
  long status_code;
};
class Session {
public:
  void SetUrl(const Url &url);
  void SetBody(Body &&body);
  Response Patch();
};
template <typename... Ts>
Response Post(Ts &&...ts);
template <typename... Ts>
Response Put(Ts &&...ts);
} // namespace cpr
