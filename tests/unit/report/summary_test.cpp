#include "report/summary.h"
#include "sample.h"
#include <gmock/gmock.h>

using namespace ssot;
using namespace testing;

static Report report(std::vector<Severity> Levels, unsigned Failed = 0) {
  Report R;
  for (Severity S : Levels) {
    R.Findings.push_back(test::direct());
    R.Findings.back().Level = S;
  }
  R.Seen.Units.Total = 4;
  for (unsigned I = 0; I < Failed; ++I) R.Seen.Units.Failed.push_back({"a.cpp", "crash"});
  return R;
}

TEST(Outcome, IsTheExitStatusOfTheContract) {
  EXPECT_EQ(exitCode(outcomeOf(report({}), {})), 0);
  EXPECT_EQ(exitCode(outcomeOf(report({Severity::Warning}), {})), 0);
  EXPECT_EQ(exitCode(outcomeOf(report({Severity::Warning}), {Severity::Warning})), 1);
  EXPECT_EQ(exitCode(outcomeOf(report({Severity::Note, Severity::Error}), {})), 1);
  EXPECT_EQ(exitCode(outcomeOf(report({Severity::Error}), {std::nullopt})), 0);
  EXPECT_EQ(exitCode(outcomeOf(report({Severity::Error}, 1), {})), 3);
  EXPECT_EQ(exitCode(outcomeOf(report({}, 1), {std::nullopt})), 3) << "an incomplete run never looks like a clean one";
  EXPECT_EQ(exitCode(outcomeOf(report({Severity::Error}, 1), {Severity::Error, true})), 1);
}

TEST(Outcome, WhatIsHiddenDoesNotCount) {
  Report R = report({Severity::Error});
  R.Findings[0].Suppressed = Suppression{"baseline", "", {}};
  EXPECT_EQ(outcomeOf(R, {Severity::Note}), Outcome::Clean);
  EXPECT_EQ(lastLine(Outcome::Clean, R, {}), "ssot-lint: clean");
}

TEST(LastLine, NamesTheClass) {
  EXPECT_EQ(lastLine(Outcome::Clean, report({}), {}), "ssot-lint: clean");
  EXPECT_EQ(lastLine(Outcome::Clean, report({Severity::Warning}), {}),
            "ssot-lint: clean: 1 warning, none at or above error");
  EXPECT_EQ(lastLine(Outcome::Clean, report({Severity::Error}), {std::nullopt}),
            "ssot-lint: clean: 1 error, which do not fail this run");
  EXPECT_EQ(lastLine(Outcome::Findings, report({Severity::Error, Severity::Error, Severity::Note}), {}),
            "ssot-lint: findings: 2 errors, 1 note");
  EXPECT_EQ(lastLine(Outcome::Incomplete, report({Severity::Error}, 1), {}),
            "ssot-lint: incomplete: 1 of 4 translation units could not be analysed whole; the others show 1 error");
  EXPECT_THAT(lastLine(Outcome::Clean, report({}, 1), {Severity::Error, true}),
              HasSubstr("1 of 4 translation units were not analysed whole"));
  EXPECT_EQ(badInputLine("ownership.yaml has errors"), "ssot-lint: bad input: ownership.yaml has errors");
}

TEST(CoverageLine, SaysItAll) {
  Report R = test::sample();
  EXPECT_EQ(coverageLine(R.Seen, {2, 1, 0, 3}), "coverage: 3 of 4 translation units analysed (1 from the cache); 12 of "
                                                "14 writes resolved (1 partial, 1 unresolved); "
                                                "findings: 2 known, 1 new, 0 fixed, 3 stale");
  EXPECT_EQ(
      failedUnits(R.Seen),
      "services/order/src/broken.cpp: error: not analysed whole: fatal error: 'generated/orders.h' file not found\n");
}
