// The text of an explained place.
#include "report/explanation.h"
#include <gmock/gmock.h>

using namespace ssot;
using testing::HasSubstr;
using testing::Not;

static std::string written(const ExplainedCall &C) {
  std::string Text;
  llvm::raw_string_ostream OS(Text);
  Explanation E;
  E.Calls.push_back(C);
  writeExplanation(E, OS);
  return Text;
}

TEST(Explanation, SaysWhatMatchedWhatIsKnownAndWhoComesHere) {
  ExplainedCall C;
  C.Where = {"libs/db.cpp", 5, 3};
  C.Function = "db::wipe";
  C.Callee = "pqxx::transaction_base::exec";
  C.Models = {"libpqxx (rules/libraries/libpqxx.yaml:9): a statement leaves the program"};
  ExplainedUse U;
  U.Service = "order-service";
  U.Verdict = "leads to 1 write";
  U.Values = {{"sql", {"`DELETE FROM ⟨?⟩`; a hole is parameter `table` of db::wipe, called from outside"}}};
  Access A;
  A.Op = Operation::Delete;
  A.Write = true;
  A.How = Resolution::Unresolved;
  A.Unknown = "parameter `table` of db::wipe, called from outside";
  A.At.Where = C.Where;
  U.Accesses = {A};
  C.Uses = {U};
  C.NotReachedBy = {"customer-service"};
  std::string Text = written(C);
  EXPECT_THAT(Text, HasSubstr("libs/db.cpp:5:3: in db::wipe: calls pqxx::transaction_base::exec\n"));
  EXPECT_THAT(Text, HasSubstr("model: libpqxx"));
  EXPECT_THAT(Text, HasSubstr("order-service: leads to 1 write\n"));
  EXPECT_THAT(Text, HasSubstr("delete table:? [unresolved] at libs/db.cpp:5:3; lost at: parameter `table`"));
  EXPECT_THAT(Text, HasSubstr("not reached by: customer-service\n"));
}

TEST(Explanation, ACallThroughAValueHasNoName) {
  ExplainedCall C;
  C.Where = {"a.cpp", 1, 1};
  C.Function = "f";
  EXPECT_THAT(written(C), HasSubstr("in f: calls through a value\n"));
  EXPECT_THAT(written(C), Not(HasSubstr("model:")));
}
