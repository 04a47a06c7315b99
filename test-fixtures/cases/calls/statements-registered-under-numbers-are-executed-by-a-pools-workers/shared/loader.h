#pragma once
#include "pool.h"
#include <functional>
#include <stack>
class Loader {
  std::queue<std::function<bool()>> open_, prepare_;
  std::stack<std::function<void()>> close_;
  bool process(std::queue<std::function<bool()>> &queue);

public:
  template <class C> Loader &add(Pool<C> &pool, const std::string &name);
  bool load() { return process(open_) && process(prepare_); }
};
std::string setting(const std::string &name);
unsigned number(const std::string &name);
