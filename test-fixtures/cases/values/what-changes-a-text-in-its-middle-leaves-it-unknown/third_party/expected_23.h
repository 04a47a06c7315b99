// std::expected as C++23 has it, where the library's own lacks what is chained.
#pragma once
#include <string>
namespace std {
template <class T, class E> class expected {
public:
  expected(const T &);
  template <class F> expected or_else(F &&) const;
  const T &operator*() const;
};
}
