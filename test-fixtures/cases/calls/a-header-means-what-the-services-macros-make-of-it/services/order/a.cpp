#define SERVICE_TABLE "orders"
#include "libs/db/wipe.h"
void f(pqxx::work& tx) { db::wipe(tx); db::Repo<int>::put(tx); }
