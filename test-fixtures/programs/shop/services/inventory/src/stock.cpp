// Inventory owns stock levels.
#include "inventory.grpc.pb.h"
#include "libs/bus/publisher.h"

#include <cstdlib>
#include <pqxx/pqxx>
#include <sstream>

namespace shop::inventory {

class Stock final : public v1::InventoryService::Service {
public:
  Stock(pqxx::connection_base &conn, bus::Publisher &events) : conn_(conn), events_(events) {}

  grpc::Status Reserve(grpc::ServerContext *, const v1::Request *request, v1::Reply *) override {
    std::ostringstream sql;
    sql << "UPDATE stock_levels SET free = free - 1 WHERE product = " << request->id();
    pqxx::work tx{conn_};
    tx.exec(sql.str());
    // expect: ssot-contested-write inventory-service delete table:reservations
    tx.exec("DELETE FROM reservations WHERE expires < now()");
    tx.commit();
    events_.publish("inventory.events", "reserved");
    return grpc::Status::OK;
  }

private:
  pqxx::connection_base &conn_;
  bus::Publisher &events_;
};

} // namespace shop::inventory

int main(int, char **argv) {
  pqxx::connection conn{argv[1]};
  shop::bus::Publisher events{nullptr};
  shop::inventory::Stock stock{conn, events};
  shop::inventory::v1::Request request;
  shop::inventory::v1::Reply reply;
  request.set_id(std::atol(argv[2]));
  stock.Reserve(nullptr, &request, &reply);
}
