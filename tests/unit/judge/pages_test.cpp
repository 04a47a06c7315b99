// A page for each rule, of one shape, with examples that speak of the rule itself.
#include "court.h"
#include "judge/rules.h"

using namespace ssot;
using namespace testing;

TEST(Pages, EveryRuleOfTheContractIsThere) {
  std::vector<std::string> Names;
  for (const RulePage &P : rulePages()) Names.push_back(P.Rule);
  EXPECT_THAT(Names, ElementsAre("ssot-api-command", "ssot-api-shadow", "ssot-contested-write", "ssot-copy-write", "ssot-event-publish",
                                 "ssot-exception-expired", "ssot-exception-unused", "ssot-log-rewrite", "ssot-manifest", "ssot-private-read",
                                 "ssot-reference-write", "ssot-snapshot-update", "ssot-table-write", "ssot-unowned-write", "ssot-unresolved-write",
                                 "ssot-write-without-event"));
  EXPECT_EQ(rulePage("ssot-tabel-write"), nullptr);
}

TEST(Pages, HaveOneShape) {
  for (const RulePage &P : rulePages()) {
    EXPECT_THAT(P.Markdown, StartsWith("# " + P.Rule + "\n\n")) << P.Rule;
    for (const char *Heading : {"\n## Why\n", "\n## Wrong\n", "\n## Right\n", "\n## How to fix\n"}) EXPECT_THAT(P.Markdown, HasSubstr(Heading)) << P.Rule;
    EXPECT_GT(P.Markdown.size(), 400u) << P.Rule;
    EXPECT_THAT(P.Title, EndsWith(".")) << P.Rule;
    EXPECT_THAT(P.Title, Not(HasSubstr("\n"))) << P.Rule;
  }
}

TEST(Pages, ExpectOnlyTheirOwnRule) {
  for (const RulePage &P : rulePages()) {
    llvm::StringRef Rest = P.Markdown;
    for (size_t At; (At = Rest.find("// expect: ")) != llvm::StringRef::npos;) {
      Rest = Rest.drop_front(At + strlen("// expect: "));
      EXPECT_EQ(Rest.take_until([](char C) { return C == ' '; }), P.Rule);
    }
  }
}
