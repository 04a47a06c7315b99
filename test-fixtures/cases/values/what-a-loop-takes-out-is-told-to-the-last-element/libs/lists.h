#pragma once
#include <sqlite3.h>
#include <string>
#include <vector>
#include <algorithm>
inline void X(sqlite3* d, const std::string& s) { sqlite3_exec(d, s.c_str(), nullptr, nullptr, nullptr); }
inline std::string join(const std::vector<std::string>& v, const std::string& sep) { std::string o; for (const auto& s : v) { if (!o.empty()) o += sep; o += s; } return o; }
