#include "services/order/src/customer_view.h"

#include <memory>
#include <pqxx/pqxx>

namespace shop::order {

static std::unique_ptr<pqxx::connection> connection;
void remember_connection(const char *conninfo) {
  connection = std::make_unique<pqxx::connection>(conninfo);
}

static void store(const std::string &payload) {
  pqxx::work tx{*connection};
  tx.exec_params("INSERT INTO customer_view (id, name) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET name = $1",
                 payload);
  tx.commit();
}

bool CustomerSync::on_event(const std::string &payload) {
  store(payload);
  return true;
}

} // namespace shop::order
