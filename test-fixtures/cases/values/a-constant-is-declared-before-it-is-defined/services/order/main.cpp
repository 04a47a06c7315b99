// An array that is declared in a header and defined below it, read character by character and as a whole.
#include <sqlite3.h>
extern const char Table[];
extern const char Letters[];
char first(int at) { return Letters[0] + Letters[at] + *Table + Table[1]; }
const char Letters[] = "abc";
const char Statement[] = "DELETE FROM customers";
const char Table[] = "customers";
extern const char Statement[];
int main(int argc, char **) {
  sqlite3 *db = nullptr;
  sqlite3_open("shop.db", &db);
  if (first(argc) == 'a') return 1;
  return sqlite3_exec(db, Statement, nullptr, nullptr, nullptr); // expect: ssot-table-write order-service delete table:customers
}
