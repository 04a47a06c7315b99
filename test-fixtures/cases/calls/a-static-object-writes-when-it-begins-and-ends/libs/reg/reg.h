#pragma once
#include <functional>
#include <pqxx/pqxx>
#include <string>
#include <vector>
namespace reg {
using Migration = std::function<void(pqxx::work &)>;
std::vector<Migration> &all();
struct Register {
  Register(std::string name, Migration m);
};
void run_all(pqxx::work &tx);
struct Flush {
  ~Flush();
};
} // namespace reg
#define MIGRATION(name)                         \
  static void name(pqxx::work &);               \
  static reg::Register reg_##name(#name, name); \
  static void name(pqxx::work &tx)
