#include "libs/g.h"
namespace g {
static std::string table;
static std::vector<std::string> all;
static std::map<std::string, std::string> named;
void setTable(const std::string& t) { table = t; }
void addTable(const std::string& t) { all.push_back(t); }
void name(const std::string& k, const std::string& t) { named[k] = t; }
void wipe(pqxx::work& tx) { tx.exec("DELETE FROM " + table); }
void wipeAll(pqxx::work& tx) { for (const auto& t : all) tx.exec("TRUNCATE " + t); }
void wipeNamed(pqxx::work& tx, const std::string& k) { tx.exec("UPDATE " + named.at(k) + " SET gone = 1"); }
std::map<std::string, std::string>& names() { static std::map<std::string, std::string> m; return m; }
std::vector<Hook>& hooks() { static std::vector<Hook> h; return h; }
void runHooks(pqxx::work& tx) { for (auto& h : hooks()) h.fn(tx, h.table); }
}
