#include <pqxx/pqxx>
#include "libs/pool/pool.h"
#include <memory>
#include <thread>
namespace {
class Job {
 public:
  Job(pqxx::work& tx, pool::Pool& p) : tx_(tx), p_(p) {}
  void start() { p_.post([this] { rows_ = tx_.exec("SELECT 1").size(); done_ = true; }); }
  void finish() {
    if (!done_) return;
    tx_.exec("UPDATE customers SET rows = 1");  // expect: ssot-table-write order-service update table:customers
    if (rows_ > 0) tx_.exec("DELETE FROM invoices");  // expect: ssot-table-write order-service delete table:invoices
  }
 private:
  pqxx::work& tx_;
  pool::Pool& p_;
  bool done_ = false;
  std::size_t rows_ = 0;
};
void locals(pqxx::work& tx) {
  bool failed = false;
  std::thread t([&] { failed = tx.exec("SELECT 1").empty(); });
  t.join();
  if (failed) tx.exec("DELETE FROM payments");  // expect: ssot-table-write order-service delete table:payments
}
}
void posted_result_run(pqxx::work& tx) {
  pool::Pool p;
  Job j{tx, p};
  j.start();
  p.drain();
  j.finish();
  auto k = std::make_shared<Job>(tx, p);
  k->start();
  p.drain();
  k->finish();
  locals(tx);
}
