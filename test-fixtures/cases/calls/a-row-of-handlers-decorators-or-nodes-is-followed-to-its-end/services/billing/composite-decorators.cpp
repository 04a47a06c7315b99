#include <pqxx/pqxx>
#include "libs/n/n.h"
void composite_decorators_run(pqxx::work& tx) {
  n::Composite c;
  c.add(std::make_shared<n::Filter>(std::make_shared<n::Fn>([&tx](const std::string& s) { tx.exec_params("INSERT INTO order_audit VALUES ($1)", s); }),  // expect: ssot-table-write billing-service insert table:order_audit
                                    [](const std::string& s) { return s.size() > 3; }));
  c.notify("paid");
}
