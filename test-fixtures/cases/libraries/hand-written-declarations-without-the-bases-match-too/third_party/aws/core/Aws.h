#pragma once
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <string>
#include <vector>
namespace Aws {
template <class T>
struct Allocator : std::allocator<T> {
  Allocator() = default;
  template <class U>
  Allocator(const Allocator<U> &) {}
  template <class U>
  struct rebind {
    using other = Allocator<U>;
  };
};
using String = std::basic_string<char, std::char_traits<char>, Allocator<char>>;
template <class T>
using Vector = std::vector<T, Allocator<T>>;
template <class K, class V>
using Map = std::map<K, V, std::less<K>, Allocator<std::pair<const K, V>>>;
struct SDKOptions {};
void InitAPI(const SDKOptions &);
void ShutdownAPI(const SDKOptions &);
namespace Client {
struct ClientConfiguration {
  Aws::String region;
};
class AWSError {
public:
  const Aws::String &GetMessage() const;
};
class AWSClient {};
class AsyncCallerContext {};
} // namespace Client
class NoResult {};
namespace Utils {
template <class R, class E>
class Outcome {
public:
  bool IsSuccess() const;
  const R &GetResult() const;
  R &GetResult();
  const E &GetError() const;
};
namespace Json {
class JsonValue {
public:
  JsonValue &WithString(const Aws::String &, const Aws::String &);
  struct V {
    Aws::String WriteCompact() const;
  };
  V View() const;
};
} // namespace Json
} // namespace Utils
template <class T, class... A>
std::shared_ptr<T> MakeShared(const char *tag, A &&...a) {
  return std::make_shared<T>(std::forward<A>(a)...);
}
} // namespace Aws
