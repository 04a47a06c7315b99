#include "libs/dispatch.h"
namespace dispatch {
const std::map<std::string, std::function<void(pqxx::work &)>> Disp::table_ = {
    {"x", [](pqxx::work &tx) { tx.exec("DELETE FROM t1"); }}, {"y", [](pqxx::work &tx) { tx.exec("DELETE FROM t2"); }}};
void Disp::run(const std::string &n) {
  table_.at(n)(tx_);
}
const Disp::M Disp::members_[] = {&Disp::one, &Disp::two};
void Disp::one() {
  tx_.exec("DELETE FROM t3");
}
void Disp::two() {
  tx_.exec("DELETE FROM t4");
}
void Disp::viaMember(int i) {
  (this->*members_[i])();
}
static void k1(pqxx::work &tx) {
  tx.exec("DELETE FROM t5");
}
static void k2(pqxx::work &tx) {
  tx.exec("DELETE FROM t6");
}
static const std::unordered_map<Kind, std::function<void(pqxx::work &)>> kinds{{Kind::A, k1}, {Kind::B, k2}};
void byKind(pqxx::work &tx, Kind k) {
  if (auto it = kinds.find(k); it != kinds.end()) it->second(tx);
}
static void s1(pqxx::work &tx) {
  tx.exec("DELETE FROM t7");
}
static void s2(pqxx::work &tx) {
  tx.exec("DELETE FROM t8");
}
static constexpr Step steps[] = {{"s1", s1}, {"s2", s2}};
void all(pqxx::work &tx) {
  for (const auto &s : steps) s.fn(tx);
}
void step(pqxx::work &tx, const std::string &n) {
  for (const Step &s : steps)
    if (n == s.name) {
      s.fn(tx);
      return;
    }
}
} // namespace dispatch
