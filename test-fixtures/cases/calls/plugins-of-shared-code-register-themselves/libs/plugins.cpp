#include "libs/registry.h"
static void purge(pqxx::work &tx) { tx.exec("DELETE FROM customers"); }
static void wipe(pqxx::work &tx) { tx.exec("DELETE FROM addresses"); }
static registry::Registrar one("purge", purge);
static registry::Registrar two("wipe", wipe);
