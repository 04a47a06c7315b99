#pragma once
// What is set here is used later, by whoever asks for it.
#include <functional>
#include <map>
#include <pqxx/pqxx>
#include <string>
#include <vector>
namespace g {
void setTable(const std::string& t);
void addTable(const std::string& t);
void name(const std::string& k, const std::string& t);
void wipe(pqxx::work& tx);
void wipeAll(pqxx::work& tx);
void wipeNamed(pqxx::work& tx, const std::string& k);
std::map<std::string, std::string>& names();
struct Hook { std::function<void(pqxx::work&, const std::string&)> fn; std::string table; };
std::vector<Hook>& hooks();
void runHooks(pqxx::work& tx);
}
