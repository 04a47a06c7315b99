#include "libs/job/job.h"
#include <memory>
#include <vector>
namespace {
class PurgeInvoices : public job::Job {
 public:
  using Job::Job;
 protected:
  std::string table() const override { return "invoices"; }
  void before(pqxx::work& tx) override { tx.exec("UPDATE orders SET purging = true"); }  // expect: ssot-table-write billing-service update table:orders
};
class PurgeNotes : public job::Job {
 public:
  using Job::Job;
 protected:
  std::string table() const override { return "customer_notes"; }
};
}
void template_method_purge_all(pqxx::connection& c) {
  std::vector<std::unique_ptr<job::Job>> jobs;
  jobs.push_back(std::make_unique<PurgeInvoices>(c));
  jobs.emplace_back(new PurgeNotes(c));
  for (auto& j : jobs) j->run();  // expect: ssot-table-write billing-service delete table:customer_notes
}
