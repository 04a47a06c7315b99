#include "libs/db/model.h"
namespace shop::order {
using namespace model;
void place(pqxx::connection& c) {
  db::UnitOfWork u(c);
  u.repo<Order>().add({1});
  u.repo<Order>().remove(2);
  u.commit();
}
}
