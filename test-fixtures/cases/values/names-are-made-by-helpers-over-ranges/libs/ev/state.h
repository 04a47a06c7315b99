#pragma once
#include <pqxx/pqxx>
#include <bitset>
#include <set>
#include <string>
#include <vector>
#include <iterator>
#include <numeric>
#include <sstream>
#include <iomanip>
namespace shop::ev {
enum Part : unsigned { kNone = 0, kArchive = 1u << 0, kDaily = 1u << 1 };
inline std::string shardName(std::string base, unsigned parts, int shard = -1) {
  std::ostringstream os;
  os << base;
  if (parts & kArchive) os << "_archive";
  if (parts & kDaily) os << "_daily";
  if (shard >= 0) os << '_' << std::setw(2) << std::setfill('0') << shard;
  return os.str();
}
inline std::string sized(const char* base, std::size_t n) { return std::string(base, n); }
template <class It> std::string joinRange(It first, It last, const std::string& sep) {
  std::string out;
  for (; first != last; ++first) { if (!out.empty()) out += sep; out += *first; }
  return out;
}
inline std::string bracketed(const std::string& s) { return s.front() == '[' && s.back() == ']' ? s.substr(1, s.size() - 2) : s; }
inline std::string tableOfUrl(const std::string& url) {
  auto at = url.find("://");
  std::string rest = at == std::string::npos ? url : url.substr(at + 3);
  if (auto q = rest.find('?'); q != std::string::npos) rest.erase(q);
  return rest.substr(rest.find_last_of("/") + 1);
}
}
