// Payments owns payments and their ledger, which is only ever written to at its end.
#include "libs/bus/publisher.h"
#include "payments.grpc.pb.h"

#include <cstdlib>
#include <pqxx/pqxx>

namespace shop::payments {

void charge(pqxx::connection_base &conn, bus::Publisher &events, long order, int cents) {
  pqxx::work tx{conn};
  tx.exec_params("INSERT INTO payments (order_id, cents) VALUES ($1, $2)", order, cents);
  tx.exec_params("INSERT INTO payment_ledger (order_id, cents) VALUES ($1, $2)", order, cents);
  tx.commit();
  events.publish("payment.events", "charged");
}

/// A wrong entry is corrected by another entry, not by changing history.
void correct(pqxx::connection_base &conn, long order, int cents) {
  pqxx::work tx{conn};
  // expect: ssot-log-rewrite payments-service update table:payment_ledger
  tx.exec_params("UPDATE payment_ledger SET cents = $2 WHERE order_id = $1", order, cents);
  tx.commit();
}

} // namespace shop::payments

int main(int, char **argv) {
  pqxx::connection conn{argv[1]};
  shop::bus::Publisher events{nullptr};
  shop::payments::charge(conn, events, std::atol(argv[2]), std::atoi(argv[3]));
  shop::payments::correct(conn, std::atol(argv[2]), std::atoi(argv[4]));
}
