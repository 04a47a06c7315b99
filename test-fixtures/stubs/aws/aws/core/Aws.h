// Declarations after aws-sdk-cpp 1.11 (core), those that the fixtures use.
#pragma once
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <vector>

namespace Aws {
using String = std::string;
template <typename T>
using Vector = std::vector<T>;
template <typename T, typename... Args>
std::shared_ptr<T> MakeShared(const char* allocationTag, Args&&... args) {
  return std::make_shared<T>(std::forward<Args>(args)...);
}
template <typename T, typename... Args>
std::unique_ptr<T> MakeUnique(const char* allocationTag, Args&&... args) {
  return std::make_unique<T>(std::forward<Args>(args)...);
}
namespace Client {
class AsyncCallerContext {};
class AWSClient {
 public:
  virtual ~AWSClient();
};
class AWSError {
 public:
  const Aws::String& GetMessage() const;
};
struct ClientConfiguration {
  Aws::String region;
};
}  // namespace Client
namespace Utils {
template <typename R, typename E>
class Outcome {
 public:
  bool IsSuccess() const;
  const R& GetResult() const;
  R GetResultWithOwnership();
  const E& GetError() const;
};
class ByteBuffer {
 public:
  ByteBuffer(const unsigned char* data, std::size_t size);
};
}  // namespace Utils
}  // namespace Aws
