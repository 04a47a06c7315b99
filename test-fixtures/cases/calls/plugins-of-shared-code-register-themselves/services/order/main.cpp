// Which files of shared code are linked into the program, nobody says: their initializers are not run.
#include "libs/registry.h"
int main() {
  pqxx::connection c;
  pqxx::work tx(c);
  registry::dispatch(tx, "purge"); // known-missing: ssot-table-write order-service delete table:customers
}
