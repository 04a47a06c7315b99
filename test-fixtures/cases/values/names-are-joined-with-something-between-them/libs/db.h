#pragma once
#include <sqlite3.h>
#include <string>
#include <vector>
#include <list>
#include <iterator>
#include <sstream>
inline void X(sqlite3* d, const std::string& s) { sqlite3_exec(d, s.c_str(), nullptr, nullptr, nullptr); }
template <class It> std::string joinRange(It b, It e, const std::string& sep) {
  std::ostringstream o;
  for (It i = b; i != e; ++i) { if (i != b) o << sep; o << *i; }
  return o.str();
}
inline std::string joinIterators(const std::vector<std::string>& v, const char* sep) {
  std::string o;
  for (auto it = v.begin(); it != v.end(); ++it) { if (it != v.begin()) o += sep; o += *it; }
  return o;
}
inline std::string joinIndexed(const std::vector<std::string>& v, const char* sep) {
  std::string o;
  for (std::size_t i = 0; i < v.size(); i++) { o += v[i]; if (i + 1 < v.size()) o += sep; }
  return o;
}
inline std::string joinBeforeLast(const std::vector<std::string>& v, const char* sep) {
  std::string o;
  for (std::size_t i = 0; i < v.size(); i++) { o += v[i]; if (i != v.size() - 1) o += sep; }
  return o;
}
inline std::string joinCounted(const std::vector<std::string>& v, const char* sep) {
  std::string o;
  std::size_t n = 0;
  for (const auto& s : v) { o += s; if (++n < v.size()) o += sep; }
  return o;
}
template <class C> std::string joinNext(const C& v) { std::string s; for (auto it = v.begin(); it != v.end(); it++) { s += *it; if (std::next(it) != v.end()) s += " "; } return s; }
inline std::string joinPlusOne(const std::vector<std::string>& v) { std::string s; for (auto it = v.cbegin(), e = v.cend(); it != e; ++it) { s.append(*it); if (it + 1 == e) continue; s += " "; } return s; }
inline std::string joinData(const std::vector<std::string>& v) { std::string s; for (auto* p = v.data(); p != v.data() + v.size(); ++p) { s += *p; s += ' '; } return s; }
