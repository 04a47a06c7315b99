#include "services/customer/api/port.h"
void f(pqxx::work& tx) {
  auto p = customer::port();
  p->credit(tx, 1);
  customer::each(tx, [](pqxx::work& t, int id) { t.exec_params("DELETE FROM customer_notes WHERE id = $1", id); });  // expect: ssot-table-write order-service delete table:customer_notes
}
class Fake : public customer::Port {
 public:
  void credit(pqxx::work& tx, int id) override { tx.exec_params("DELETE FROM customers WHERE id = $1", id); }  // expect: ssot-table-write order-service delete table:customers
};
