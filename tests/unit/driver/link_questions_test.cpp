// A linked program is used again exactly where another manifest answers what linking asked as the first one did.
#include "driver/link_questions.h"
#include "driver/run_record.h"
#include <gtest/gtest.h>

using namespace ssot;

namespace {

const Resource Table{ResourceKind::Table, "a.customers", "db", "", ""};

program::Services manifest() {
  program::Services Who;
  Who.Names = {"order", "customer"}, Who.Root = "/r", Who.Bindings = {{"URL", "db1"}};
  Who.RoleOf = [](llvm::StringRef P) { return program::FileRole{P == "a.cpp" ? 0 : -1, P == "t.cpp", {1}}; };
  Who.ServiceOfOutput = [](llvm::StringRef O) { return O == "d" ? 1 : -1; };
  Who.IsGate = [](int Service, llvm::StringRef F) { return Service == 1 && F == "sync"; };
  Who.AsksForWays = [](const Access &A) { return A.Write && A.Service == "order"; };
  Who.IsRoutine = [](llvm::StringRef Name) { return Name == "settle"; };
  Who.IsNamed = [](const Resource &What) { return What == Table; };
  Who.FeedsCopy = [](int, llvm::StringRef Event) { return Event == "e"; };
  Who.FeedsUnnamedCopy = [](int, llvm::StringRef Event) { return Event == "f"; };
  Who.Announced = [](const Access &A) { return A.What == Table && A.Columns.size() == 2 ? 3 : -1; };
  Who.Announces = [](const Access &A, int Entity) { return A.Op == Operation::Publish && Entity == 3; };
  Who.IsMessage = [](llvm::StringRef Topic, llvm::StringRef Type) { return Topic == "t" && Type.empty(); };
  return Who;
}

Access write() {
  Access A;
  A.Service = "order", A.Op = Operation::Update, A.Write = true, A.What = Table;
  A.Columns = {"x", "y"}, A.ColumnsKnown = true;
  return A;
}

/// Asks everything once; true: everything was answered as the manifest does.
bool askAll(const program::Services &Who) {
  Access Publish = write();
  Publish.Op = Operation::Publish;
  program::FileRole Role = Who.RoleOf("a.cpp");
  return Role.Service == 0 && !Role.Excluded && Role.InterfaceOf == std::vector<int>{1} &&
         Who.RoleOf("t.cpp").Excluded && Who.ServiceOfOutput("d") == 1 && Who.ServiceOfOutput("x") == -1 &&
         Who.IsGate(1, "sync") && !Who.IsGate(0, "sync") && Who.AsksForWays(write()) && Who.IsRoutine("settle") &&
         Who.IsNamed(Table) && Who.FeedsCopy(0, "e") && Who.FeedsUnnamedCopy(1, "f") && Who.Announced(write()) == 3 &&
         Who.Announces(Publish, 3) && !Who.Announces(write(), 3) && Who.IsMessage("t", "") && !Who.IsMessage("t", "x");
}

} // namespace

TEST(LinkQuestionsTest, AnswersAsTheManifestAndComesBackFromItsBytes) {
  program::Services Who = manifest();
  LinkQuestions Q, Again;
  ASSERT_TRUE(askAll(Who));
  EXPECT_TRUE(askAll(Q.listenTo(Who)));
  EXPECT_TRUE(Q.hasSameAnswers(manifest()));
  RecordWriter W;
  fields(W, Q);
  RecordReader R(W.Bytes);
  fields(R, Again);
  EXPECT_TRUE(R.whole());
  EXPECT_EQ(Again.Asked, Q.Asked);
  EXPECT_TRUE(Again.hasSameAnswers(manifest()));
}

TEST(LinkQuestionsTest, OtherAnswersToWhatWasAskedAreNoticed) {
  using Services = program::Services;
  std::pair<const char *, std::function<void(Services &)>> Edits[] = {
      {"names", [](Services &W) { W.Names.push_back("third"); }},
      {"root", [](Services &W) { W.Root = "/s"; }},
      {"bindings", [](Services &W) { W.Bindings["URL"] = "db2"; }},
      {"role", [](Services &W) { W.RoleOf = [](llvm::StringRef) { return program::FileRole{1, false, {}}; }; }},
      {"target", [](Services &W) { W.ServiceOfOutput = [](llvm::StringRef) { return 0; }; }},
      {"gate", [](Services &W) { W.IsGate = [](int, llvm::StringRef) { return false; }; }},
      {"no gates", [](Services &W) { W.IsGate = nullptr; }},
      {"ways", [](Services &W) { W.AsksForWays = [](const Access &) { return false; }; }},
      {"routine", [](Services &W) { W.IsRoutine = [](llvm::StringRef) { return false; }; }},
      {"named", [](Services &W) { W.IsNamed = [](const Resource &) { return false; }; }},
      {"copy", [](Services &W) { W.FeedsCopy = [](int, llvm::StringRef) { return false; }; }},
      {"unnamed copy", [](Services &W) { W.FeedsUnnamedCopy = nullptr; }},
      {"announced", [](Services &W) { W.Announced = [](const Access &) { return 2; }; }},
      {"announces", [](Services &W) { W.Announces = [](const Access &, int) { return false; }; }},
      {"message", [](Services &W) { W.IsMessage = [](llvm::StringRef, llvm::StringRef) { return true; }; }},
  };
  program::Services Who = manifest();
  LinkQuestions Q;
  askAll(Q.listenTo(Who));
  for (auto &[What, Edit] : Edits) {
    program::Services Edited = manifest();
    Edit(Edited);
    EXPECT_FALSE(Q.hasSameAnswers(Edited)) << What;
  }
}

TEST(LinkQuestionsTest, WhatWasNotAskedMayChange) {
  program::Services Who = manifest(), Edited = manifest();
  LinkQuestions Q;
  EXPECT_TRUE(Q.listenTo(Who).IsNamed(Table));
  Edited.IsNamed = [](const Resource &What) { return What == Table || What.Name == "other"; };
  Edited.RoleOf = [](llvm::StringRef) { return program::FileRole{}; };
  EXPECT_TRUE(Q.hasSameAnswers(Edited));
}
