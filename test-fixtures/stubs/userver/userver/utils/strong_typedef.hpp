// Declarations after userver 2.4, those that the fixtures use.
#pragma once
#include <utility>

namespace userver::utils {
template <class Tag, class T>
class StrongTypedef {
 public:
  using UnderlyingType = T;
  StrongTypedef() = default;
  template <typename... Args>
  explicit constexpr StrongTypedef(Args&&... args) : data_(std::forward<Args>(args)...) {}
  constexpr const T& GetUnderlying() const { return data_; }

 private:
  T data_;
};
}  // namespace userver::utils
