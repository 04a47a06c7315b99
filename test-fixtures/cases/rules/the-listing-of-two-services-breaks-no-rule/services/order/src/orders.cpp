#include "libs/events.h"
#include <httplib.h>
#include <pqxx/pqxx>

namespace shop::order {

// The local view is kept in step by the owner's events alone.
class CustomerSync {
public:
  explicit CustomerSync(pqxx::connection &conn) : conn_(conn) {}
  void handleCreated(const CustomerCreated &event) { put(event.id, event.email); }
  void handleUpdated(const CustomerUpdated &event) { put(event.id, event.email); }

private:
  void put(const std::string &id, const std::string &email) {
    pqxx::work tx{conn_};
    tx.exec_params("INSERT INTO local_customer_view (id, email) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET email = excluded.email", id, email);
    tx.commit();
  }
  pqxx::connection &conn_;
};

void place(pqxx::work &tx, EventPublisher &publisher, const std::string &id) {
  tx.exec_params("INSERT INTO orders (id) VALUES ($1)", id);
  tx.exec_params("INSERT INTO order_addresses (id) SELECT id FROM local_customer_view WHERE id = $1", id);
  tx.exec_params("INSERT INTO order_log (id, what) VALUES ($1, 'placed')", id);
  tx.exec("SELECT code FROM currencies");
  tx.commit();
  publisher.publish(OrderPlaced{id});
}

void look(httplib::Client &customers) {
  httplib::Client client("http://customer-service");
  client.Get("/customers/7");
  client.Post("/customers/search", "{}", "application/json");
}

} // namespace shop::order
