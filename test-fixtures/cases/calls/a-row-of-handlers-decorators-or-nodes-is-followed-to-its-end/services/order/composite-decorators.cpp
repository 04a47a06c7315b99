#include <pqxx/pqxx>
#include "libs/n/n.h"
namespace {
class Db : public n::Notifier {
 public:
  Db(pqxx::work& tx, std::string t) : tx_(tx), t_(std::move(t)) {}
  void notify(const std::string& what) override { tx_.exec_params("INSERT INTO " + t_ + " VALUES ($1)", what); }  // expect: ssot-table-write order-service insert table:customer_notes
 private:
  pqxx::work& tx_;
  std::string t_;
};
}
void composite_decorators_run(pqxx::work& tx) {
  auto inner = std::make_shared<n::Composite>();
  inner->add(std::make_shared<Db>(tx, "customer_notes"));
  auto outer = std::make_shared<n::Composite>();
  outer->add(std::make_shared<n::Filter>(inner, [](const std::string& s) { return !s.empty(); }));
  outer->add(std::make_shared<Db>(tx, "order_audit"));
  outer->notify("x");
}
