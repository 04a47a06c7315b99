#include "finding/baseline.h"
#include "finding/fingerprint.h"
#include "make.h"
#include <gmock/gmock.h>

using namespace ssot;
using namespace testing;
using test::finding;

namespace {

std::vector<Finding> two() {
  return settle({finding("order-service", Operation::Update, "customers", {"services/order/src/place.cpp", 7, 3},
                         "shop::order::place"),
                 finding("billing-service", Operation::Update, "orders", {"services/billing/src/invoice.cpp", 7, 3},
                         "shop::billing::invoice")});
}

Baseline reread(const Baseline &B) {
  return llvm::cantFail(readBaseline(writeBaseline(B), BaselineFileName));
}

std::string errorOf(llvm::StringRef Text) {
  auto B = readBaseline(Text, BaselineFileName);
  return B ? "read" : llvm::toString(B.takeError());
}

} // namespace

TEST(Baseline, IsOneSortedLineEachWithoutLineNumbers) {
  EXPECT_EQ(
      writeBaseline(createBaseline(two())),
      R"({"rule":"ssot-table-write","service":"billing-service","operation":"update","resource":"table:orders","function":"shop::billing::invoice","file":"services/billing/src/invoice.cpp","fingerprint":")" +
          two()[0].Fingerprint +
          R"("}
{"rule":"ssot-table-write","service":"order-service","operation":"update","resource":"table:customers","function":"shop::order::place","file":"services/order/src/place.cpp","fingerprint":")" +
          two()[1].Fingerprint + "\"}\n");
  EXPECT_EQ(reread(createBaseline(two())).Entries.size(), 2u);
}

TEST(Baseline, HidesWhatItKnows) {
  auto Fs = two();
  auto Left = applyBaseline(Fs, reread(createBaseline(two())), {});
  EXPECT_THAT(Left, IsEmpty());
  for (const Finding &F : Fs) {
    ASSERT_TRUE(F.Suppressed);
    EXPECT_EQ(F.Suppressed->Kind, "baseline");
    EXPECT_EQ(F.Suppressed->Where.File, BaselineFileName);
  }
}

TEST(Baseline, AFixedFindingLeavesAnUnusedLine) {
  Baseline B = reread(createBaseline(two()));
  std::vector<Finding> Fs = {two()[1]};
  auto Left = applyBaseline(Fs, B, {});
  ASSERT_EQ(Left.size(), 1u);
  EXPECT_EQ(Left[0].Where, (Location{BaselineFileName.str(), 1, 1}));
  EXPECT_EQ(pruneBaseline(B, Fs, {}).Entries.size(), 1u);
}

TEST(Baseline, NothingIsFixedThatWasNotLookedAt) {
  Baseline B = reread(createBaseline(two()));
  std::vector<Finding> None;
  Scope Part{false, {}, Scope::Seen{{"services/order/src/place.cpp"}, {"order-service"}}};
  auto Left = applyBaseline(None, B, Part);
  ASSERT_EQ(Left.size(), 1u);
  EXPECT_EQ(Left[0].Service, "order-service");
  EXPECT_EQ(updateBaseline(B, None, Part).Entries.size(), 1u);
  Scope OneService;
  OneService.Services = {"billing-service"};
  EXPECT_EQ(pruneBaseline(B, None, OneService).Entries.size(), 1u);
  Scope OneProgram{true, {}, Scope::Seen{{"services/order/src/renamed.cpp"}, {"order-service"}}};
  EXPECT_EQ(pruneBaseline(B, None, OneProgram).Entries.size(), 1u) << "the other program is not in this database";
}

TEST(Baseline, UpdateTakesInAndTakesOutPruneOnlyOut) {
  Baseline B = reread(createBaseline({two()[0]}));
  std::vector<Finding> Now = {two()[1]};
  EXPECT_EQ(pruneBaseline(B, Now, {}).Entries.size(), 0u);
  Baseline Updated = updateBaseline(B, Now, {});
  ASSERT_EQ(Updated.Entries.size(), 1u);
  EXPECT_EQ(Updated.Entries[0].Service, "order-service");
}

TEST(Baseline, WhatACommentHidesIsNoDebt) {
  auto Fs = two();
  Baseline B = reread(createBaseline(Fs));
  Fs[0].Suppressed = Suppression{"nolint", "", {}};
  EXPECT_EQ(createBaseline(Fs).Entries.size(), 1u);
  EXPECT_EQ(diffBaseline(B, Fs, {}).Stale.size(), 1u);
}

TEST(Baseline, DiffSaysWhatIsNewAndWhatIsFixed) {
  Baseline B = reread(createBaseline({two()[0]}));
  std::vector<Finding> Now = {two()[1]};
  EXPECT_EQ(
      renderBaselineDiff(diffBaseline(B, Now, {})),
      "+ ssot-table-write order-service update table:customers in shop::order::place (services/order/src/place.cpp)\n"
      "- ssot-table-write billing-service update table:orders in shop::billing::invoice "
      "(services/billing/src/invoice.cpp)\n");
}

TEST(Baseline, ABrokenListIsNeverAnEmptyOne) {
  EXPECT_THAT(errorOf("{\"fingerprint\":\"a\"}\n<<<<<<< HEAD\n"),
              StartsWith(".ssot-baseline.jsonl:2:1: error: expected one known finding as a JSON object"));
  EXPECT_THAT(errorOf("{\"rule\":\"ssot-table-write\"}\n"), HasSubstr("has no `fingerprint`"));
  EXPECT_THAT(errorOf("{\"fingerprint\":7}\n"), HasSubstr("must be a text"));
  EXPECT_THAT(errorOf("{\"fingerprint\":\"a\",\"lien\":\"b\"}\n"), HasSubstr("unknown key `lien`"));
  EXPECT_EQ(errorOf(""), "read") << "an empty list is one";
}
