#include "libs/job/job.h"
namespace {
class PurgeOrders : public job::Job {
 public:
  using Job::Job;
 protected:
  std::string table() const override { return "orders"; }
  void after(pqxx::work& tx) override { tx.exec("INSERT INTO order_audit DEFAULT VALUES"); }
};
class PurgeCustomersDry : public job::Job {
 public:
  using Job::Job;
 protected:
  bool dryRun() const override { return true; }
  std::string table() const override { return "customers"; }
};
class PurgeInvoices final : public job::Job {
 public:
  using Job::Job;
 protected:
  std::string table() const override { return "invoices"; }
};
}
void template_method_purge_all(pqxx::connection& c) {
  PurgeOrders{c}.run();
  PurgeCustomersDry{c}.run();
  PurgeInvoices{c}.run();  // expect: ssot-table-write order-service delete table:invoices
}
