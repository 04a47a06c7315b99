#include "libs/store/stores.h"
void serve(pqxx::work &tx) {
  app::UseCase u(std::make_shared<store::CustomerStore>());
  u.run(tx, 1);
}
