#include "libs/reg/reg.h"
namespace reg {
std::vector<Migration> &all() {
  static std::vector<Migration> v;
  return v;
}
Register::Register(std::string, Migration m) { all().push_back(std::move(m)); }
void run_all(pqxx::work &tx) {
  for (auto &m : all())
    m(tx);
}
Flush::~Flush() {
  pqxx::connection c;
  pqxx::work tx{c};
  tx.exec("UPDATE customers SET flushed = 1");
}
} // namespace reg
