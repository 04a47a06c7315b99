#pragma once
#include <memory>
#include <string>
namespace customer {
class Api { public: virtual ~Api() = default; virtual void rename(int id, const std::string& n) = 0; };
std::unique_ptr<Api> open(const std::string& dsn);
void anonymise(const std::string& dsn, int id);
template <class F> void each(const std::string& dsn, F f) { f(1); anonymise(dsn, 1); }
}
