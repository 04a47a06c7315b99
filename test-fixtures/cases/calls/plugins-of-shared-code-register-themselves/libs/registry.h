#pragma once
#include <pqxx/pqxx>
#include <functional>
#include <string>
#include <map>
namespace registry {
using Fn = std::function<void(pqxx::work &)>;
std::map<std::string, Fn> &all();
struct Registrar { Registrar(const std::string &n, Fn f); };
void dispatch(pqxx::work &tx, const std::string &n);
}
