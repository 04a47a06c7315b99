// One function registers four hundred statements, each under its number: the first is known as well as the last.
// Where the number comes from outside, none of them may be told: each would be a guess.
#include "shared/connection.h"

#include <cstdlib>

void record(Connection &c) {
  c.execute(INS_ENTRY); // expect: ssot-table-write desk insert table:entry
  c.execute(SEL_250);
  c.execute(DEL_MARK); // expect: ssot-table-write desk delete table:mark
  c.execute(UPD_SEAL); // expect: ssot-table-write desk update table:seal
}

void replay(Connection &c, const char *number) {
  // known-spurious: ssot-table-write desk insert table:entry; ssot-table-write desk delete table:mark; ssot-table-write desk update table:seal
  c.execute(unsigned(std::atoi(number)));
}

int main(int argc, char **argv) {
  Connection c;
  if (!c.open()) return 1;
  record(c);
  if (argc > 1) replay(c, argv[1]);
  return 0;
}
