#include "libs/cmd/touch.h"
namespace {
class CloseOrder : public cmd::Command {
 public:
  explicit CloseOrder(int id) : id_(id) {}
  void execute(pqxx::work& tx) override {
    tx.exec_params("UPDATE orders SET open = false WHERE id = $1", id_);
    tx.exec_params("DELETE FROM payments WHERE order_id = $1", id_);  // expect: ssot-table-write order-service delete table:payments
  }
  const char* name() const override { return "close"; }
 private:
  int id_;
};
}
int command_queue_main(char** argv) {
  cmd::Bus bus{argv[1]};
  bus.post(std::make_unique<CloseOrder>(3));
  bus.post(std::make_unique<cmd::Touch>("orders"));
  bus.post(std::make_unique<cmd::Touch>("customers"));  // expect: ssot-table-write order-service update table:customers
}
