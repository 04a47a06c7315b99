#include "finding/suppression.h"
#include "make.h"
#include <gmock/gmock.h>

using namespace ssot;
using namespace testing;
using test::finding;

namespace {

Finding at(unsigned Line, std::string Rule = "ssot-table-write") {
  return finding("order", Operation::Update, "customers", {"a.cpp", Line, 3}, "shop::f", std::move(Rule));
}

/// The lines of the findings that the comments leave, and the lines of the unused comments.
struct Outcome {
  std::vector<unsigned> Left, Unused;
};

Outcome apply(std::vector<Finding> Fs, std::vector<std::pair<unsigned, std::string>> Texts) {
  std::vector<Comment> Comments;
  for (auto &[Line, Text] : Texts) Comments.push_back({{"a.cpp", Line, 40}, Text});
  Outcome O;
  for (const Unneeded &U : applyNolints(Fs, Comments)) O.Unused.push_back(U.Where.Line);
  for (const Finding &F : Fs)
    if (!F.Suppressed) O.Left.push_back(F.Where.Line);
  return O;
}

} // namespace

TEST(Nolint, ReadsWordListAndReason) {
  auto Ns = parseNolints({{"a.cpp", 7, 9}, "// NOLINT(ssot-table-write, bugprone-*): until CUS-9 ships"});
  ASSERT_EQ(Ns.size(), 1u);
  EXPECT_EQ(Ns[0].K, Nolint::Kind::Line);
  EXPECT_EQ(Ns[0].Checks, "ssot-table-write, bugprone-*");
  EXPECT_EQ(Ns[0].Reason, "until CUS-9 ships");
  EXPECT_EQ(Ns[0].Where, (Location{"a.cpp", 7, 12}));
}

TEST(Nolint, BlockCommentsCountTheirLines) {
  auto Ns = parseNolints({{"a.cpp", 7, 9}, "/* one\n   NOLINTNEXTLINE(ssot-*): so be it */"});
  ASSERT_EQ(Ns.size(), 1u);
  EXPECT_EQ(Ns[0].Where, (Location{"a.cpp", 8, 4}));
  EXPECT_EQ(Ns[0].Reason, "so be it");
}

TEST(Nolint, OtherWordsAreNone) {
  EXPECT_THAT(parseNolints({{"a.cpp", 1, 1}, "// NOLINTX NOLINTNEXTLINES(ssot-*) nolint"}), IsEmpty());
  auto Open = parseNolints({{"a.cpp", 1, 1}, "// NOLINT(ssot-table-write"});
  ASSERT_EQ(Open.size(), 1u);
  EXPECT_EQ(Open[0].Checks, std::nullopt) << "a list that is not closed is no list";
}

TEST(Nolint, GlobListsAreClangTidys) {
  EXPECT_TRUE(globListContains("*", "ssot-table-write"));
  EXPECT_TRUE(globListContains("ssot-*", "ssot-table-write"));
  EXPECT_TRUE(globListContains("bugprone-x,ssot-table-write", "ssot-table-write"));
  EXPECT_TRUE(globListContains(" ssot-*-write ", "ssot-table-write"));
  EXPECT_FALSE(globListContains("ssot-*,-ssot-table-write", "ssot-table-write"));
  EXPECT_TRUE(globListContains("-ssot-table-write,ssot-*", "ssot-table-write"));
  EXPECT_FALSE(globListContains("", "ssot-table-write"));
  EXPECT_FALSE(globListContains("ssot-table", "ssot-table-write"));
}

TEST(Nolint, HidesWhatClangTidyWouldHide) {
  EXPECT_THAT(apply({at(1)}, {{1, "// NOLINT"}}).Left, IsEmpty());
  EXPECT_THAT(apply({at(1)}, {{1, "// NOLINT(*)"}}).Left, IsEmpty());
  EXPECT_THAT(apply({at(1)}, {{1, "// NOLINT(ssot-*)"}}).Left, IsEmpty());
  EXPECT_THAT(apply({at(1)}, {{1, "// NOLINT()"}}).Left, ElementsAre(1));
  EXPECT_THAT(apply({at(1)}, {{1, "// NOLINT(bugprone-unused-return-value)"}}).Left, ElementsAre(1));
  EXPECT_THAT(apply({at(2)}, {{1, "// NOLINT"}}).Left, ElementsAre(2));
  EXPECT_THAT(apply({at(1), at(2), at(3)}, {{1, "// NOLINTNEXTLINE"}}).Left, ElementsAre(1, 3));
}

TEST(Nolint, BlocksMustSayTheSame) {
  using Texts = std::vector<std::pair<unsigned, std::string>>;
  EXPECT_THAT(apply({at(1), at(3), at(6)}, Texts{{2, "// NOLINTBEGIN(ssot-*)"}, {5, "// NOLINTEND(ssot-*)"}}).Left,
              ElementsAre(1, 6));
  Outcome O = apply({at(3)}, Texts{{2, "// NOLINTBEGIN(ssot-*)"}, {5, "// NOLINTEND"}});
  EXPECT_THAT(O.Left, ElementsAre(3));
  EXPECT_THAT(O.Unused, ElementsAre(2));
  // Nested.
  O = apply({at(3), at(7)}, Texts{{1, "// NOLINTBEGIN(ssot-table-write)"},
                                  {2, "// NOLINTBEGIN"},
                                  {4, "// NOLINTEND"},
                                  {8, "// NOLINTEND(ssot-table-write)"}});
  EXPECT_THAT(O.Left, IsEmpty());
  EXPECT_THAT(O.Unused, IsEmpty());
}

TEST(Nolint, OnlyThoseThatNameUsCanBeUnused) {
  EXPECT_THAT(apply({}, {{1, "// NOLINT"}, {2, "// NOLINT(*)"}, {3, "// NOLINT(bugprone-x)"}}).Unused, IsEmpty());
  EXPECT_THAT(
      apply({}, {{1, "// NOLINT(ssot-table-write)"}, {2, "// NOLINTNEXTLINE(bugprone-x, ssot-*): because"}}).Unused,
      ElementsAre(1, 2));
  EXPECT_THAT(apply({at(1)}, {{1, "// NOLINT(ssot-event-publish)"}}).Unused, ElementsAre(1));
  EXPECT_THAT(apply({at(1), at(1, "ssot-event-publish")}, {{1, "// NOLINT(ssot-event-publish)"}}).Unused, IsEmpty());
}

TEST(Nolint, CommentsOfHeadersComeSeveralTimes) {
  EXPECT_THAT(apply({}, {{1, "// NOLINT(ssot-*)"}, {1, "// NOLINT(ssot-*)"}}).Unused, ElementsAre(1));
}

TEST(Nolint, TheReasonTravelsWithTheFinding) {
  std::vector<Finding> Fs = {at(1)};
  applyNolints(Fs, {{{"a.cpp", 1, 20}, "// NOLINT(ssot-table-write): until CUS-9 ships"}});
  ASSERT_TRUE(Fs[0].Suppressed);
  EXPECT_EQ(Fs[0].Suppressed->Kind, "nolint");
  EXPECT_EQ(Fs[0].Suppressed->Reason, "until CUS-9 ships");
}
