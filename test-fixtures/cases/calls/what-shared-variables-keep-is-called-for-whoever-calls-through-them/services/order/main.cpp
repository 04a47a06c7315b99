#include "libs/kept.h"
int main() {
  pqxx::connection c;
  pqxx::work tx(c);
  kept::pointer(tx);        // expect: ssot-table-write order-service delete table:customers
  kept::function(tx);       // expect: ssot-table-write order-service delete table:addresses
  kept::closure(tx);        // expect: ssot-table-write order-service delete table:notes
  kept::table(tx, 1);       // expect: ssot-table-write order-service delete table:visits
  kept::named(tx, "hints"); // expect: ssot-table-write order-service delete table:hints
  kept::changeable(tx);     // expect: ssot-table-write order-service delete table:quotas
  kept::given(tx, "reviews"); // expect: ssot-table-write order-service delete table:reviews
}
