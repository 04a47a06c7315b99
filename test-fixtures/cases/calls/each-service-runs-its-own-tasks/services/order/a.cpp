#include "libs/wq/wq.h"
namespace {
class CloseOrder : public wq::Task { public: void execute(pqxx::work& tx) override { tx.exec("UPDATE orders SET c = 1"); } };
class Reward : public wq::Task { public: explicit Reward(int id) : id_(id) {} void execute(pqxx::work& tx) override {
  tx.exec_params("UPDATE customers SET r = 1 WHERE id = $1", id_); } int id_; };  // expect: ssot-table-write order-service update table:customers
}
void f(pqxx::connection& c) {
  wq::Worker w;
  w.push(std::make_shared<CloseOrder>());
  w.push(std::make_shared<Reward>(1));
  w.start(c);
}
