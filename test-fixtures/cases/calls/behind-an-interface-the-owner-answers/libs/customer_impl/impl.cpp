#include "services/customer/api/port.h"
namespace customer {
namespace { struct Impl : Port { void credit(pqxx::work& tx, int id) override { tx.exec_params("UPDATE customers SET c = 1 WHERE id = $1", id); } }; }
std::shared_ptr<Port> port() { return std::make_shared<Impl>(); }
void each(pqxx::work& tx, const std::function<void(pqxx::work&, int)>& f) { tx.exec("UPDATE customers SET e = 1"); f(tx, 1); }
}
