// What a run remembers comes back whole, and damage is seen.
#include "driver/run_record.h"
#include <gtest/gtest.h>

using namespace ssot;

namespace {

LinkedProgram sample() {
  LinkedProgram L;
  Access A;
  A.Service = "order-service", A.Op = Operation::Update, A.Write = true;
  A.What = {ResourceKind::Event, "order.events", "db", "key", "OrderPlaced"};
  A.Columns = {"email", "name"}, A.ColumnsKnown = true, A.How = Resolution::Partial;
  A.Unknown = "parameter 2", A.Statement = "UPDATE \xEF\xBF\xBC", A.Where = {"a.cpp", 3, 4}, A.Function = "f";
  A.At = {{"b.cpp", 5, 6}, "exec", "libpqxx"};
  A.Path = {{{"a.cpp", 3, 4}, "f", "calls g"}}, A.OtherPaths = {{}, A.Path};
  A.Companions = {{{}, A.Path}, {{A.What}, {}}};
  L.Accesses = {A, Access()};
  L.Models = {{{"libpqxx", "exec"}}, {"odb"}, {"soci.h"}};
  L.Notes = {"a bound"}, L.Units = {{"a.cpp", ""}, {"b.cpp", "a.cpp:1:1: no"}};
  L.Comments = {{{"a.cpp", 9, 1}, "// NOLINT"}}, L.AnalysedFiles = {"a.cpp", "h.h"}, L.Outside = 7;
  return L;
}

std::string bytesOf(LinkedProgram L) {
  RecordWriter W;
  fields(W, L);
  return W.Bytes;
}

} // namespace

TEST(RunRecordTest, GivesBackWhatItWasGiven) {
  std::string Bytes = bytesOf(sample());
  RecordReader R(Bytes);
  LinkedProgram L;
  fields(R, L);
  EXPECT_TRUE(R.whole());
  EXPECT_EQ(bytesOf(L), Bytes);
  ASSERT_EQ(L.Accesses.size(), 2u);
  EXPECT_EQ(L.Accesses[0].What, sample().Accesses[0].What);
  EXPECT_EQ(L.Accesses[0].At, sample().Accesses[0].At);
  EXPECT_EQ(L.Accesses[0].Companions, sample().Accesses[0].Companions);
  EXPECT_FALSE(L.Accesses[1].Companions);
  EXPECT_EQ(L.Units[1].Failure, "a.cpp:1:1: no");
}

TEST(RunRecordTest, EveryMissingByteIsNoticed) {
  std::string Bytes = bytesOf(sample());
  for (size_t N = 0; N < Bytes.size(); ++N) {
    RecordReader R(llvm::StringRef(Bytes).take_front(N));
    LinkedProgram L;
    fields(R, L);
    EXPECT_FALSE(R.whole()) << N;
  }
}

TEST(RunRecordTest, KeepsWhatServicesSawAndFound) {
  program::ServiceRecords Before;
  Before.Table = 7;
  program::ServiceRecord &S = Before.Of.emplace_back();
  S.Seen = {{3, 4, 5, {6, 7}, {8}}};
  S.Found.Accesses = sample().Accesses;
  S.Found.Notes = {"a bound"}, S.Found.Cut = {{"more work", {"f", "g"}}}, S.Found.Hints = {{"f", "is given"}};
  S.Found.Handled = {{{{"a.cpp", 3, 4}, "f", "calls g"}, {"OrderPlaced"}}};
  RecordWriter W, Again;
  fields(W, Before);
  RecordReader R(W.Bytes);
  program::ServiceRecords After;
  fields(R, After);
  ASSERT_TRUE(R.whole());
  fields(Again, After);
  EXPECT_EQ(Again.Bytes, W.Bytes);
  ASSERT_EQ(After.Of.size(), 1u);
  EXPECT_EQ(After.Of[0].Seen[0].Bodies, S.Seen[0].Bodies);
  EXPECT_EQ(After.Of[0].Found.Cut, S.Found.Cut);
  EXPECT_EQ(After.Of[0].Found.Hints, S.Found.Hints);
  EXPECT_EQ(After.Of[0].Found.Handled, S.Found.Handled);
}
