#include "services/customer/api/customers.h"
#include "services/customer/internal/store.h"
namespace customer {
namespace {
class Impl : public Api {
 public:
  explicit Impl(const std::string& dsn) : c_(dsn) {}
  void rename(int, const std::string&) override { pqxx::work tx{c_}; tx.exec("UPDATE customers SET n = 1"); purge(tx); tx.exec("UPDATE orders SET n = 1"); }  // expect: ssot-table-write customer-service update table:orders
 private:
  pqxx::connection c_;
};
}
std::unique_ptr<Api> open(const std::string& dsn) { return std::make_unique<Impl>(dsn); }
void anonymise(const std::string& dsn, int) { pqxx::connection c{dsn}; pqxx::work tx{c}; tx.exec("UPDATE customers SET a = 1"); }
void purge(pqxx::work& tx) { tx.exec("DELETE FROM customer_notes"); }
}
