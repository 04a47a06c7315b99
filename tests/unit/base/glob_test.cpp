// Globs match as the contract writes them, overlap is exact, and the index finds what trying all would find.
#include "base/glob.h"
#include <gmock/gmock.h>

using namespace ssot;
using testing::ElementsAre;

namespace {

Glob glob(llvm::StringRef P, GlobStyle S = GlobStyle::Path) {
  return llvm::cantFail(Glob::compile(P, S));
}

std::string refused(llvm::StringRef P) {
  auto G = Glob::compile(P, GlobStyle::Path);
  return G ? "accepted" : llvm::toString(G.takeError());
}

} // namespace

struct MatchCase {
  const char *Pattern, *Text;
  bool Yes;
};

class PathGlob : public testing::TestWithParam<MatchCase> {};
TEST_P(PathGlob, Matches) {
  EXPECT_EQ(glob(GetParam().Pattern).matches(GetParam().Text), GetParam().Yes);
}
INSTANTIATE_TEST_SUITE_P(
    , PathGlob,
    testing::Values(MatchCase{"services/*/x.cpp", "services/order/x.cpp", true},
                    MatchCase{"services/*/x.cpp", "services/order/src/x.cpp", false},
                    MatchCase{"services/order/**", "services/order/src/x.cpp", true},
                    MatchCase{"services/order/**", "services/order", true},
                    MatchCase{"services/order/**", "services/order2/x.cpp", false},
                    MatchCase{"services/order/**", "services/orders", false},
                    MatchCase{"**/test/**", "test/a.cpp", true}, MatchCase{"**/test/**", "a/b/test/c/d.cpp", true},
                    MatchCase{"**/test/**", "a/contest/d.cpp", false}, MatchCase{"a/**/b", "a/b", true},
                    MatchCase{"a/**/b", "a/x/y/b", true}, MatchCase{"a/**/b", "axb", false},
                    MatchCase{"**", "any/thing", true}, MatchCase{"report?/**", "report1/x", true},
                    MatchCase{"report?/**", "report/x", false}, MatchCase{"a?b", "a/b", false},
                    MatchCase{"a[!x]b", "a/b", false}, MatchCase{"a?b", "aüb", true},
                    MatchCase{"a?b",
                              "a\xEF\xBF\xBC"
                              "b",
                              true},
                    MatchCase{"s/{order,basket}/**", "s/basket/x.cpp", true},
                    MatchCase{"s/{order,basket}/**", "s/bask/x.cpp", false}, MatchCase{"s/{a,b{c,d}}x", "s/bdx", true},
                    MatchCase{"s/[a-c]x", "s/bx", true}, MatchCase{"s/[!a-c]x", "s/bx", false},
                    MatchCase{"s/[]x]", "s/]", true}, MatchCase{"a\\*b", "a*b", true}, MatchCase{"a\\*b", "axb", false},
                    MatchCase{"*.cpp", "x.cpp", true}, MatchCase{"*.cpp", "d/x.cpp", false}, MatchCase{"", "", true},
                    MatchCase{"", "x", false}));

TEST(NameGlob, StarCrossesScopes) {
  EXPECT_TRUE(glob("shop::order::CustomerSync::*", GlobStyle::Name).matches("shop::order::CustomerSync::onEvent"));
  EXPECT_TRUE(glob("shop::order::*", GlobStyle::Name).matches("shop::order::CustomerSync::onEvent"));
  EXPECT_TRUE(glob("customer:*", GlobStyle::Name).matches("customer:7/8"));
  EXPECT_TRUE(glob("customer:*", GlobStyle::Name).matches("customer:\xEF\xBF\xBC"));
  EXPECT_FALSE(glob("customer:*", GlobStyle::Name).matches("\xEF\xBF\xBC"));
}

TEST(Glob, RefusesWhatIsNotClosed) {
  EXPECT_EQ(refused("services/[order/**"), "unclosed `[` in glob `services/[order/**`");
  EXPECT_EQ(refused("services/{order/**"), "unclosed `{` in glob `services/{order/**`");
  EXPECT_EQ(refused("a[z-a]"), "backward range `z-a` in glob `a[z-a]`");
  EXPECT_EQ(refused("a[ü]"), "only ASCII characters may stand inside `[..]` in glob `a[ü]`");
  EXPECT_THAT(refused("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}"), testing::HasSubstr("1024"));
}

TEST(Glob, ManyStarsAreNotSlow) {
  std::string P, T(2000, 'a');
  for (int I = 0; I < 60; ++I) P += "*a";
  EXPECT_FALSE(glob(P + "b").matches(T));
}

TEST(Glob, OverlapIsExact) {
  EXPECT_TRUE(Glob::overlap(glob("services/*/a/**"), glob("services/a/*/**")));
  EXPECT_TRUE(Glob::overlap(glob("services/o*/**"), glob("services/*r/**")));
  EXPECT_FALSE(Glob::overlap(glob("services/o*/**"), glob("services/b*/**")));
  EXPECT_FALSE(Glob::overlap(glob("services/order/**"), glob("services/order2/**")));
  EXPECT_FALSE(Glob::overlap(glob("**/*.cpp"), glob("**/*.h")));
  EXPECT_TRUE(Glob::overlap(glob("{x,services/a}/**"), glob("services/*/b")));
}

TEST(Glob, HolesStandForAnyText) {
  Glob W = Glob::withHoles("orders_\xEF\xBF\xBC");
  EXPECT_TRUE(W.matches("orders_2024"));
  EXPECT_FALSE(W.matches("customers"));
  EXPECT_TRUE(Glob::withHoles("a*").matches("a*"));
  EXPECT_FALSE(Glob::withHoles("a*").matches("ab"));
}

TEST(GlobIndex, MostSpecialFirst) {
  GlobIndex I;
  I.add(glob("services/**"), 0);
  I.add(glob("services/customer/**"), 1);
  I.add(glob("**/customer/*.cpp"), 2);
  I.add(glob("{lib,services/c}*/**"), 3);
  std::vector<unsigned> Ids;
  for (auto H : I.find("services/customer/a.cpp")) Ids.push_back(H.Id);
  EXPECT_THAT(Ids, ElementsAre(1, 2, 3, 0));
  EXPECT_TRUE(I.find("tools/a.cpp").empty());
  EXPECT_THAT(I.findOverlapping(Glob::withHoles("services/\xEF\xBF\xBC.h")), ElementsAre(0, 1, 3));
}
