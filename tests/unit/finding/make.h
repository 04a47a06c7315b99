// Findings for tests, spelled briefly.
#ifndef SSOT_TESTS_UNIT_FINDING_MAKE_H
#define SSOT_TESTS_UNIT_FINDING_MAKE_H
#include "finding/finding.h"

namespace ssot::test {

inline Finding finding(std::string Service, Operation Op, std::string Table, Location Where,
                       std::string Function = "shop::f", std::string Rule = "ssot-table-write") {
  Finding F;
  F.Rule = std::move(Rule);
  F.Service = std::move(Service);
  F.Op = Op;
  F.What = Resource{ResourceKind::Table, std::move(Table), "", "", ""};
  F.Where = std::move(Where);
  F.Function = std::move(Function);
  F.Path = {{F.Where, F.Function, "executes it"}};
  return F;
}

} // namespace ssot::test
#endif
