#include "libs/core/core.h"
#include <array>
namespace core {
namespace {
std::string ins(const std::string& t) { return "INSERT INTO " + t + " DEFAULT VALUES"; }
std::string del(const std::string& t) { return "DELETE FROM " + t; }
std::string touch(const std::string& t) { return "UPDATE " + t + " SET touched = now()"; }
using Fn = std::string (*)(const std::string&);
constexpr std::array<Fn, 3> kTable{&ins, &del, &touch};
}
std::string render(Op op, const std::string& table) { return kTable[static_cast<std::size_t>(op)](table); }
}
