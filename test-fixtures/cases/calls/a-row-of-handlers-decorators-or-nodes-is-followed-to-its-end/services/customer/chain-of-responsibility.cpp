#include "libs/pipe/handler.h"
#include <iostream>
int chain_of_responsibility_main(char** argv) {
  pqxx::connection c{argv[1]};
  pqxx::work tx{c};
  chain::NotesHandler h;
  chain::Request r;
  std::cin >> r.kind >> r.id;
  h.handle(tx, r);
}
