#pragma once
#include <pqxx/pqxx>
#ifndef SERVICE_TABLE
#define SERVICE_TABLE "nothing"
#endif
namespace db {
inline void wipe(pqxx::work& tx) { tx.exec("DELETE FROM " SERVICE_TABLE); }
inline const char* const kTable = SERVICE_TABLE;
void touch(pqxx::work& tx, const char* table = kTable);
template <class T> struct Repo { static void put(pqxx::work& tx) { tx.exec(std::string("INSERT INTO ") + kTable + " VALUES (1)"); } };
}
