#include "finding/fingerprint.h"
#include "make.h"
#include "llvm/ADT/STLExtras.h"
#include <gmock/gmock.h>

using namespace ssot;
using namespace testing;
using test::finding;

static std::vector<std::string> prints(const std::vector<Finding> &Fs) {
  std::vector<std::string> Out;
  for (const Finding &F : Fs) Out.push_back(F.Fingerprint);
  return Out;
}

TEST(Fingerprint, SurvivesMovedLinesAndRenamedFiles) {
  auto Before = settle({finding("order", Operation::Update, "customers", {"a.cpp", 4, 3})});
  auto After = settle({finding("order", Operation::Update, "Public.\"Customers\"", {"dir/b.cpp", 90, 7})});
  EXPECT_EQ(prints(Before), prints(After));
  EXPECT_EQ(Before[0].Fingerprint.size(), 32u);
}

TEST(Fingerprint, SurvivesReorderedFunctions) {
  auto Before = settle({finding("order", Operation::Update, "customers", {"a.cpp", 4, 3}, "f"),
                        finding("order", Operation::Update, "customers", {"a.cpp", 9, 3}, "g")});
  auto After = settle({finding("order", Operation::Update, "customers", {"a.cpp", 4, 3}, "g"),
                       finding("order", Operation::Update, "customers", {"a.cpp", 9, 3}, "f")});
  EXPECT_THAT(prints(Before), UnorderedElementsAreArray(prints(After)));
}

TEST(Fingerprint, TellsApartEverythingThatItHolds) {
  std::vector<Finding> Fs = {
      finding("order", Operation::Update, "customers", {"a.cpp", 1, 1}),
      finding("billing", Operation::Update, "customers", {"a.cpp", 1, 1}),
      finding("order", Operation::Delete, "customers", {"a.cpp", 1, 1}),
      finding("order", Operation::Update, "orders", {"a.cpp", 1, 1}),
      finding("order", Operation::Update, "customers", {"a.cpp", 1, 1}, "g"),
      finding("order", Operation::Update, "customers", {"a.cpp", 1, 1}, "shop::f", "ssot-log-rewrite"),
      finding("order", Operation::Update, "customers", {"a.cpp", 2, 1})};
  std::set<std::string> All;
  for (const Finding &F : Fs) {
    auto Alone = settle({F});
    All.insert(Alone[0].Fingerprint);
  }
  EXPECT_EQ(All.size(), 6u) << "the last one is the first one, moved";
  // The fifth has the first's place and everything else but the function: one finding.
  EXPECT_EQ(settle(Fs).size(), 6u);
  auto Settled = prints(settle(Fs));
  EXPECT_EQ(std::set(Settled.begin(), Settled.end()).size(), 6u) << "an ordinal tells equals apart";
}

TEST(Fingerprint, LambdasHaveNoPlace) {
  EXPECT_EQ(stableName("f()::(lambda at services/a.cpp:3:5)::operator()"), "f()::(lambda)::operator()");
  EXPECT_EQ(stableName("shop::look at me"), "shop::look at me");
}

TEST(Settle, OfSeveralPathsTheShortestIsShown) {
  Finding Long = finding("order", Operation::Update, "customers", {"a.cpp", 4, 3});
  Long.Path.push_back({{"lib.h", 1, 1}, "lib::exec", "executes it"});
  Finding Short = finding("order", Operation::Update, "customers", {"a.cpp", 4, 3});
  for (auto Fs : {settle({Long, Short}), settle({Short, Long})}) {
    ASSERT_EQ(Fs.size(), 1u);
    EXPECT_EQ(Fs[0].Path.size(), 1u);
  }
}

TEST(Settle, TheOrderOfTheInputDoesNotMatter) {
  std::vector<Finding> Fs;
  for (unsigned Line : {3, 1, 2})
    for (const char *Service : {"b", "a"}) Fs.push_back(finding(Service, Operation::Insert, "t", {"x.cpp", Line, 1}));
  auto Once = settle(Fs);
  std::reverse(Fs.begin(), Fs.end());
  auto Twice = settle(Fs);
  EXPECT_EQ(prints(Once), prints(Twice));
  EXPECT_TRUE(llvm::is_sorted(Once, [](const Finding &A, const Finding &B) { return A.Where < B.Where; }));
}

TEST(NewSince, ComparesByFingerprint) {
  auto Before = settle({finding("order", Operation::Update, "customers", {"a.cpp", 4, 3})});
  auto Now = settle({finding("order", Operation::Update, "customers", {"a.cpp", 5, 3}),
                     finding("order", Operation::Delete, "customers", {"a.cpp", 6, 3})});
  auto New = newSince(Now, Before);
  ASSERT_EQ(New.size(), 1u);
  EXPECT_EQ(New[0].Op, Operation::Delete);
}
