#pragma once
#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>
namespace r {
class Tables {
 public:
  Tables& add(std::string t) { v_.push_back(std::move(t)); return *this; }
  auto begin() const { return v_.begin(); }
  auto end() const { return v_.end(); }
 private:
  std::vector<std::string> v_;
};
class Reverse {
 public:
  explicit Reverse(const std::vector<std::string>& v) : v_(v) {}
  class iterator {
   public:
    iterator(const std::vector<std::string>& v, std::size_t i) : v_(v), i_(i) {}
    const std::string& operator*() const { return v_[i_ - 1]; }
    iterator& operator++() { --i_; return *this; }
    bool operator!=(const iterator& o) const { return i_ != o.i_; }
   private:
    const std::vector<std::string>& v_;
    std::size_t i_;
  };
  iterator begin() const { return {v_, v_.size()}; }
  iterator end() const { return {v_, 0}; }
 private:
  const std::vector<std::string>& v_;
};
template <class T, std::size_t N> struct Span { const T* p; const T* begin() const { return p; } const T* end() const { return p + N; } };
struct Plan { std::map<std::string, std::string> steps; };
inline auto begin(const Plan& p) { return p.steps.begin(); }
inline auto end(const Plan& p) { return p.steps.end(); }
}
