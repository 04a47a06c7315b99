// A report with everything in it that a format has to cope with.
#ifndef SSOT_TESTS_UNIT_REPORT_SAMPLE_H
#define SSOT_TESTS_UNIT_REPORT_SAMPLE_H
#include "report/report.h"

namespace ssot::test {

inline std::string holes(llvm::StringRef Text) { // `?` becomes a hole
  std::string Out;
  for (char C : Text) Out += C == '?' ? Hole.str() : std::string(1, C);
  return Out;
}

/// Through a helper three files away, with a statement of two lines that holds what every markup trips over.
inline Finding direct() {
  Finding F;
  F.Rule = "ssot-table-write";
  F.Message = "order-service updates the table `customers` of Customer, but customer-service owns it";
  F.Service = "order-service";
  F.Op = Operation::Update;
  F.What = Resource{ResourceKind::Table, "customers", "customer_db", "", ""};
  F.Columns = {"email"};
  F.Statement = holes("UPDATE customers\n  SET email = ?, a = \"<b> & 'c' | `d`\"");
  F.Entity = "Customer";
  F.Owner = {"customer-service", "customer-team", "#customer-oncall"};
  F.Where = {"services/order/src/checkout.cpp", 42, 5};
  F.Function = "shop::order::checkout";
  F.Path = {{{"services/order/src/checkout.cpp", 42, 5}, "shop::order::checkout", "calls shop::db::exec<int>"},
            {{"libs/db/exec.h", 9, 10}, "shop::db::exec<int>", holes("executes UPDATE customers SET email = ?")}};
  F.Remedy = "send UpdateCustomer to shop.customer.v1.CustomerService";
  F.Fingerprint = "00112233445566778899aabbccddeeff";
  return F;
}

inline Report sample() {
  Report R;
  R.ToolVersion = "1.2.3";
  R.Rules = {
      {"ssot-table-write", "A service changes a table that another service owns.",
       "# ssot-table-write\n\nA service changes a table.\n", Severity::Error},
      {"ssot-exception-unused", "Hides nothing.", "# ssot-exception-unused\n\nHides nothing.\n", Severity::Warning}};
  Finding Key = direct();
  Key.Rule = "ssot-unresolved-write"; // no page of its own
  Key.Level = Severity::Note;
  Key.Message = "order-service sets the key `customer:*`, a name that is known in part only";
  Key.What = Resource{ResourceKind::Key, holes("customer:?"), "", "", ""};
  Key.Op = Operation::Upsert;
  Key.Columns = {};
  Key.Statement = "";
  Key.Entity = "";
  Key.Owner = {};
  Key.Remedy = "";
  Key.Where = {"services/order/src/naïve cache.cpp", 7, 3};
  Key.Path = {{Key.Where, "shop::order::cache", "sets customer:*"}};
  Key.Fingerprint = "11112233445566778899aabbccddeeff";

  Finding Event = direct();
  Event.Rule = "ssot-event-publish";
  Event.Op = Operation::Publish;
  Event.What = Resource{ResourceKind::Event, "domain-events", "", holes("customer.?"), "CustomerUpdated"};
  Event.Columns = {};
  Event.Statement = "";
  Event.Where.Line = 50;
  Event.Suppressed = Suppression{"nolint", "until CUS-9 ships", {"services/order/src/checkout.cpp", 50, 60}};
  Event.Fingerprint = "22112233445566778899aabbccddeeff";

  Finding Unused;
  Unused.Rule = "ssot-exception-unused";
  Unused.Level = Severity::Warning;
  Unused.Message = "the known finding ssot-table-write hides nothing: it is fixed";
  Unused.Where = {".ssot-baseline.jsonl", 3, 1};
  Unused.Remedy = "run `ssot-lint baseline prune`";
  Unused.Fingerprint = "33112233445566778899aabbccddeeff";

  R.Findings = {Unused, direct(), Event, Key};
  R.Seen.Units = {4, 3, 1, {{"services/order/src/broken.cpp", "fatal error: 'generated/orders.h' file not found"}}};
  R.Seen.Writes = {14, 12, 1, 1};
  return R;
}

inline Report sampleAccesses() {
  Report R;
  R.ToolVersion = "1.2.3";
  Access Known;
  Known.Service = "order-service";
  Known.Op = Operation::Update;
  Known.Write = true;
  Known.What = {ResourceKind::Table, "customers", "customer_db", "", ""};
  Known.Columns = {"email"};
  Known.ColumnsKnown = true;
  Known.Statement = "UPDATE customers SET email = $1";
  Known.Where = {"services/order/src/place.cpp", 8, 3};
  Known.Function = "shop::order::place";
  Known.At = {{"libs/crm/mail.h", 9, 3}, "pqxx::transaction_base::exec_params", "libpqxx"};
  Known.Path = {{Known.Where, Known.Function, "calls shop::crm::set_mail"},
                {Known.At.Where, "shop::crm::set_mail", "executes UPDATE customers"}};
  Access Lost = Known;
  Lost.Service = "";
  Lost.What = {ResourceKind::Table, "", "", "", ""};
  Lost.How = Resolution::Unresolved;
  Lost.Unknown = "parameter 2 of shop::run, called from outside";
  Lost.Statement = Hole.str();
  Lost.ColumnsKnown = false;
  R.Accesses = {{Known, "Customer", {"customer-service", "customer-team", "#customer-oncall"}}, {Lost, "", {}}};
  R.Seen.Units = {2, 2, 0, {}};
  R.Seen.Writes = {2, 1, 0, 1};
  return R;
}

} // namespace ssot::test
#endif
