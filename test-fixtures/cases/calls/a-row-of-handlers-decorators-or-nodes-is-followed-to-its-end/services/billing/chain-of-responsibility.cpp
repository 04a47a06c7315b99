#include "libs/pipe/handler.h"
#include <iostream>
int chain_of_responsibility_main(char** argv) {
  pqxx::connection c{argv[1]};
  pqxx::work tx{c};
  auto first = std::make_unique<chain::PaymentsHandler>();
  first->then(std::make_unique<chain::NotesHandler>());
  chain::Request r;
  while (std::cin >> r.kind >> r.id) first->handle(tx, r);  // expect: ssot-table-write billing-service insert table:customer_notes
  tx.commit();
}
