// The element of a container under a key: which it is, and for whom it counts.
#include "program/evaluator.h"
#include "program/resolver.h"
#include <gtest/gtest.h>

using namespace ssot;
using namespace ssot::program;

static ValueSet registry(unsigned Size) {
  std::vector<ValueSet> Items;
  for (unsigned I = 0; I < Size; ++I) Items.push_back(one(text("S" + std::to_string(I))));
  return listOf(std::move(Items));
}

TEST(Element, ANameCountsForWhoHandsItIn) {
  Origin Registers, Chooses;
  ValueSet All = registry(3), Key = one(integer("1", "INS_LOG"));
  for (Value &A : All.Alts.edit()) A.Via = &Registers;
  cameBy(Key, &Chooses);
  auto GivenBy = [&](const ValueSet &K, bool HandedIn) { return elementAt(All, K, HandedIn).Alts.front().Via; };
  EXPECT_EQ(GivenBy(Key, true), &Chooses);
  EXPECT_EQ(GivenBy(Key, false), &Registers) << "a place that the code names itself";
  EXPECT_EQ(GivenBy(one(integer("1")), true), &Registers) << "a mere position";
}

TEST(Element, OfManyNoneIsMeantByAKeyThatWasNotFoundOut) {
  EXPECT_EQ(elementAt(registry(3), one(unknown(CutOffByBound.str())), true).Alts.size(), 3u);
  ValueSet OfMany = elementAt(registry(300), one(unknown(CutOffByBound.str())), true);
  ASSERT_EQ(OfMany.Alts.size(), 1u);
  EXPECT_EQ(OfMany.Alts[0].Str.str(), "one of 300: evaluation bound");
  EXPECT_EQ(elementAt(registry(300), one(unknown("a loop's number")), true).Alts.size(), 300u) << "each in its round";
}

TEST(Element, BesidesNamesThatAreKnownOneThatIsNotAddsNoOther) {
  ValueSet Keys = one(integer("7", "DEL_LOG"));
  Keys.add(unknown("a parameter"));
  ValueSet Found = elementAt(registry(9), Keys, true);
  ASSERT_EQ(Found.Alts.size(), 2u);
  EXPECT_EQ(Found.Alts[0].K, Value::Kind::Unknown);
  EXPECT_EQ(Found.Alts[1].Str.str(), "S7");
}
