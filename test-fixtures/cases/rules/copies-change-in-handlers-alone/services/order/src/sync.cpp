#include <functional>
#include <nats/nats.h>
#include <pqxx/pqxx>
#include <string>
#include <vector>

namespace shop::order {

// A helper below the handlers; what else calls it goes around them.
void put(pqxx::work &tx, const std::string &id, const std::string &name) {
  tx.exec_params("INSERT INTO customer_view (id, name) VALUES ($1, $2)", id, name);  // expect: ssot-copy-write order-service insert table:customer_view
}

class CustomerSync {
public:
  explicit CustomerSync(pqxx::connection &conn) : conn_(conn) {}
  void created(const std::string &id, const std::string &name) {
    pqxx::work tx{conn_};
    put(tx, id, name);
    tx.commit();
  }
  void updated(const std::vector<std::string> &ids) {
    pqxx::work tx{conn_};
    auto apply = [&](const std::string &id) { tx.exec_params("UPDATE customer_view SET name = 'x' WHERE id = $1", id); };
    for (const std::string &id : ids) apply(id);
    tx.commit();
  }

private:
  pqxx::connection &conn_;
};

void backfill(pqxx::work &tx) {
  tx.exec("TRUNCATE customer_view");
  tx.exec("INSERT INTO customer_view SELECT id, name FROM imported");
}

void place(pqxx::work &tx, const std::string &id) {
  tx.exec_params("INSERT INTO orders (id) VALUES ($1)", id);
  put(tx, id, "guest");
}

namespace {
pqxx::connection *db = nullptr;

// Registered for the owner's event: a handler without being declared.
void onCustomer(natsConnection *, natsSubscription *, natsMsg *msg, void *) {
  pqxx::work tx{*db};
  tx.exec_params("UPDATE customer_view SET name = $1", natsMsg_GetData(msg));
  tx.commit();
}

void onOrder(natsConnection *, natsSubscription *, natsMsg *msg, void *) {
  pqxx::work tx{*db};
  tx.exec_params("DELETE FROM customer_view WHERE id = $1", natsMsg_GetData(msg));  // expect: ssot-copy-write order-service delete table:customer_view
  tx.commit();
}
} // namespace

void start(natsConnection *nc) {
  natsSubscription *subs[2] = {};
  natsConnection_Subscribe(&subs[0], nc, "customer.events", onCustomer, nullptr);
  natsConnection_Subscribe(&subs[1], nc, "OrderPlaced", onOrder, nullptr);
}

} // namespace shop::order
