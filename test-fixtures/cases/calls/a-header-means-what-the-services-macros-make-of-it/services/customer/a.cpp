#define SERVICE_TABLE "customers"
#include "libs/db/wipe.h"
void f(pqxx::work& tx) { db::wipe(tx); db::Repo<int>::put(tx); }
