// Includes the same, and calls another one: the tables of the others are none of its business.
#include "libs/kept.h"
int main(int argc, char **) {
  pqxx::connection c;
  pqxx::work tx(c);
  // expect: ssot-table-write stock-service delete table:marks; ssot-table-write stock-service delete table:visits
  kept::table(tx, argc);
}
