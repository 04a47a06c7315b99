#pragma once
#include <sqlite3.h>
#include <string>
#include <vector>
#include <map>
#include <span>
inline void X(sqlite3* d, const std::string& s) { sqlite3_exec(d, s.c_str(), nullptr, nullptr, nullptr); }
struct Q { std::string t, w; int n = 0; };
inline Q& first(std::vector<Q>& v) { return v.front(); }
inline Q& last(std::vector<Q>& v) { return v.back(); }
inline Q& zero(std::vector<Q>& v) { return v[0]; }
