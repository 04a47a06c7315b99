// A service is resolved anew when what its resolution saw has changed, and only then.
#include "program/service_record.h"
#include "gtest/gtest.h"

using namespace ssot;
using namespace ssot::program;

namespace {

/// One function with a body, beside one that both units declare.
facts::Tu unitOf(const std::string &Service) {
  facts::Tu T;
  T.MainFile = "/p/" + Service + "/a.cpp";
  T.Strings = {"", "c:@F@" + Service + "#@F@lambda@3:4", Service, "c:@F@shared#", "shared", "text"};
  facts::File File;
  File.Path = facts::PathName(T.MainFile);
  T.Files = {File};
  facts::Function F;
  F.Usr = 1, F.Name = 2, F.Flags = facts::FnHasBody, F.Where = {0, 3, 4};
  facts::Node N;
  N.Kind = facts::Op::Literal, N.Ref = 5;
  F.Nodes.push_back(N);
  N.Kind = facts::Op::Store; // linking looks at stores
  F.Nodes.push_back(N);
  F.Result = 0;
  facts::Call C;
  C.Where = {0, 3, 20}, C.Callee = 1;
  F.Calls.push_back(C);
  facts::Function Shared;
  Shared.Usr = 3, Shared.Name = 4, Shared.Flags = facts::FnExternal;
  T.Functions = {F, Shared};
  return T;
}

class ServiceRecordTest : public testing::Test {
protected:
  ServiceRecordTest() {
    Who.Names = {"a", "b"};
    Who.Root = "/p";
    Who.RoleOf = [](llvm::StringRef Path) {
      FileRole R;
      R.Service = Path.starts_with("a/") ? 0 : Path.starts_with("b/") ? 1 : -1;
      return R;
    };
    Units = {unitOf("a"), unitOf("b")};
    Memory.Keep = [this](ServiceRecords &Now) { Last = Now; };
    link();
    for (size_t I = 0; I < Last.Of.size(); ++I) Last.Of[I].Found.Notes = {"recalled " + std::to_string(I)};
  }
  std::vector<std::string> link() {
    Memory.Known = std::move(Last);
    return program::link({&Units[0], &Units[1]}, Models, Who, &Memory).Notes;
  }
  using Texts = std::vector<std::string>;
  static inline const Texts All = {"recalled 0", "recalled 1", "recalled 2"}, ButA = {"recalled 0", "recalled 2"};

  std::vector<facts::Tu> Units;
  model::Models Models;
  Services Who;
  Remembered Memory;
  ServiceRecords Last;
};

} // namespace

TEST_F(ServiceRecordTest, SameFactsAreRecalled) {
  EXPECT_EQ(link(), All);
  EXPECT_EQ(Memory.Recalled, 3u);
}

TEST_F(ServiceRecordTest, AnotherBodyConcernsWhoSawIt) {
  Units[0].Strings = {"", "c:@F@a#@F@lambda@3:4", "a", "c:@F@shared#", "shared", "other text"};
  EXPECT_EQ(link(), ButA);
  EXPECT_EQ(link(), ButA) << "what was resolved anew is remembered, too: without its mark";
}

TEST_F(ServiceRecordTest, ABodyThatNobodyLookedAtConcernsNobody) {
  for (facts::Tu &T : Units) T.Functions[0].Nodes.erase(T.Functions[0].Nodes.begin() + 1, T.Functions[0].Nodes.end());
  link();
  for (size_t I = 0; I < Last.Of.size(); ++I) Last.Of[I].Found.Notes = {"recalled " + std::to_string(I)};
  Units[0].Functions[0].Calls[0].Where.Line = 7;
  EXPECT_EQ(link(), All);
}

TEST_F(ServiceRecordTest, OtherLinesConcernWhoShowsThem) {
  Units[0].Strings = {"", "c:@F@a#@F@lambda@4:4", "a", "c:@F@shared#", "shared", "text"};
  Units[0].Functions[0].Where.Line = Units[0].Functions[0].Calls[0].Where.Line = 4;
  EXPECT_EQ(link(), ButA);
}

TEST_F(ServiceRecordTest, NumbersOfStringsMeanNothing) {
  Units[0].Strings.push_back("one more");
  EXPECT_EQ(link(), All);
}

TEST_F(ServiceRecordTest, AnotherNameConcernsAll) {
  Units[0].Strings = {"", "c:@F@a#@F@lambda@3:4", "a", "c:@F@other#", "other", "text"};
  EXPECT_EQ(link(), Texts());
}

TEST_F(ServiceRecordTest, AnotherDefinitionConcernsAll) {
  Units[1].Functions[1].Flags = facts::FnHasBody;
  EXPECT_EQ(link(), Texts());
}

TEST_F(ServiceRecordTest, AnotherDeclarationOfTheSameConcernsWhoSawItsUnit) {
  facts::Function Again = Units[0].Functions[1];
  Units[0].Functions.push_back(Again);
  EXPECT_EQ(link(), ButA);
}

TEST_F(ServiceRecordTest, WhoOwnsAFileConcernsAll) {
  Who.RoleOf = [](llvm::StringRef Path) {
    FileRole R;
    R.Service = Path.starts_with("b/") ? 1 : -1;
    return R;
  };
  EXPECT_EQ(link(), Texts());
}
