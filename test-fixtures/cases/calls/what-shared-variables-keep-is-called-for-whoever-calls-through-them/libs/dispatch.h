// Tables of functions in classes and by name; loops over them.
#pragma once
#include <functional>
#include <map>
#include <pqxx/pqxx>
#include <string>
#include <unordered_map>
namespace dispatch {
enum class Kind { A, B };
class Disp {
public:
  explicit Disp(pqxx::work &tx) : tx_(tx) {}
  void run(const std::string &n);
  void viaMember(int i);

private:
  void one();
  void two();
  using M = void (Disp::*)();
  static const M members_[];
  static const std::map<std::string, std::function<void(pqxx::work &)>> table_;
  pqxx::work &tx_;
};
void byKind(pqxx::work &tx, Kind k);
void all(pqxx::work &tx);
struct Step {
  const char *name;
  void (*fn)(pqxx::work &);
};
void step(pqxx::work &tx, const std::string &n);
} // namespace dispatch
