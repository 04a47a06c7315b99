#pragma once
#include <sqlite3.h>
#include <string>
#include <map>
#include <unordered_map>
#include <vector>
#include <algorithm>
#include <numeric>
#include <ranges>
#include <functional>
inline void X(sqlite3* d, const std::string& s) { sqlite3_exec(d, s.c_str(), nullptr, nullptr, nullptr); }
