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
namespace Client {
class AsyncCallerContext {};
class AWSClient {};
class AWSError {};
}  // namespace Client
namespace Utils {
template <typename R, typename E>
class Outcome {
 public:
  bool IsSuccess() const;
  const R& GetResult() const;
  R GetResultWithOwnership();
};
class ByteBuffer {
 public:
  ByteBuffer(const unsigned char* data, std::size_t size);
};
}  // namespace Utils
}  // namespace Aws
