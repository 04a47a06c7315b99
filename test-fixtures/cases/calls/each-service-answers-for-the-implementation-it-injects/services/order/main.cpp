#include "libs/store/stores.h"
void serve(pqxx::work &tx) {
  app::UseCase u(std::make_shared<store::OrderStore>());
  u.run(tx, 1);
}
