#include "libs/f/f.h"
namespace f { void later(std::function<void(int)> f) { f(1); } }
