// JSON: what a container's text is, and which member a text has.
#include "finding/access.h"
#include "program/json.h"
#include <gtest/gtest.h>

using namespace ssot;
using namespace ssot::program;

static std::string member(llvm::StringRef Text) {
  ValueSet Found = jsonMember(one(text(Text.str())), {"type", "event"});
  return Found.Alts.empty() ? "none" : Found.Alts.front().Str.str();
}

TEST(Json, AMemberOfTheOutermostObject) {
  EXPECT_EQ(member(R"({"type":"A"})"), "A");
  EXPECT_EQ(member(R"( { "id" : [1, {"type": "B"}], "type" : "A\"B" } )"), "A\"B");
  EXPECT_EQ(member(R"({"event":"E","type":"A"})"), "A") << "the first name counts";
  EXPECT_EQ(member(R"({"data":{"type":"B"}})"), "none");
  EXPECT_EQ(member(R"(["type","A"])"), "none");
  EXPECT_EQ(member(R"({"x":"type"})"), "none");
  EXPECT_EQ(member(R"({"type":1})"), "none");
  EXPECT_EQ(member(("{\"n\":" + Hole.str() + ",\"type\":\"A\"}")), "A");
  EXPECT_EQ(member("{\"type\":\"A"), "A");
  EXPECT_EQ(member("{\""), "none");
  EXPECT_EQ(member(""), "none");
}

TEST(Json, AContainerIsWritten) {
  auto List = [](std::vector<ValueSet> Items, std::vector<std::string> Keys) {
    Value V;
    V.K = Value::Kind::List;
    V.Items = std::make_shared<const std::vector<ValueSet>>(std::move(Items));
    V.Keys = std::make_shared<const std::vector<std::string>>(std::move(Keys));
    return one(std::move(V));
  };
  ValueSet Inner = List({one(integer("1")), one(text("a"))}, {"", ""});
  ValueSet S = jsonText(List({one(text("A")), Inner, one(unknown("lost"))}, {"type", "list", "x"}));
  ASSERT_EQ(S.Alts.size(), 1u);
  EXPECT_EQ(S.Alts[0].Str, ("{\"type\":\"A\",\"list\":[1,\"a\"],\"x\":" + Hole.str() + "}"));
}
