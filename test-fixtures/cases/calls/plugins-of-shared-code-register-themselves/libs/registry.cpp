#include "libs/registry.h"
namespace registry {
std::map<std::string, Fn> &all() { static std::map<std::string, Fn> r; return r; }
Registrar::Registrar(const std::string &n, Fn f) { all()[n] = std::move(f); }
void dispatch(pqxx::work &tx, const std::string &n) { all().at(n)(tx); }
}
