#include "libs/db/model.h"
namespace shop::billing {
void pay(pqxx::connection& c) {
  db::UnitOfWork u(c);
  u.repo<model::Payment>().add({1});
  u.repo<model::Customer>().remove(1);
  u.commit();  // expect: ssot-table-write billing-service delete table:customers
}
}

