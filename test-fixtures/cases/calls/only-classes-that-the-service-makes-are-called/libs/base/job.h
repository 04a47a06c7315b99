#pragma once
#include <memory>
#include <pqxx/pqxx>
#include <vector>
namespace base {
struct Job {
  virtual ~Job() = default;
  virtual void run(pqxx::work &tx) = 0;
};
class Runner {
public:
  void add(std::unique_ptr<Job> j) { jobs_.push_back(std::move(j)); }
  void run_all(pqxx::work &tx) {
    for (auto &j : jobs_)
      j->run(tx);
  }

private:
  std::vector<std::unique_ptr<Job>> jobs_;
};
struct CleanCustomers : Job {
  void run(pqxx::work &tx) override { tx.exec("DELETE FROM customers"); }
};
struct CleanOrders : Job {
  void run(pqxx::work &tx) override { tx.exec("DELETE FROM orders"); }
};
} // namespace base
