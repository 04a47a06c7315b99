// Models that a cache gives back are those that were read.
#include "library_model/model_reader.h"
#include "library_model/model_record.h"
#include <gtest/gtest.h>

using namespace ssot;
using namespace ssot::model;

namespace {

std::string bytesOf(Models &M) {
  RecordWriter W;
  fields(W, M);
  return W.Bytes;
}

} // namespace

TEST(ModelRecordTest, GivesBackAllShippedModels) {
  Models Read = llvm::cantFail(loadModels()), Again;
  std::string Bytes = bytesOf(Read);
  RecordReader R(Bytes);
  fields(R, Again);
  ASSERT_TRUE(R.whole());
  EXPECT_EQ(bytesOf(Again), Bytes);
  ASSERT_EQ(Again.Libraries.size(), Read.Libraries.size());
  size_t Facts = 0, Generics = 0;
  for (size_t I = 0; I < Read.Libraries.size(); ++I) {
    const Library &One = *Read.Libraries[I], &Other = *Again.Libraries[I];
    EXPECT_EQ(Other.Name, One.Name);
    EXPECT_EQ(Other.Constants, One.Constants);
    ASSERT_EQ(Other.Facts.size(), One.Facts.size());
    for (size_t F = 0; F < One.Facts.size(); ++F, ++Facts) {
      EXPECT_EQ(Other.Facts[F].Of, &Other);
      EXPECT_EQ(Other.Facts[F].Is, One.Facts[F].Is);
      EXPECT_EQ(Other.Facts[F].Label, One.Facts[F].Label);
      EXPECT_EQ(Other.Facts[F].MaxArgs, One.Facts[F].MaxArgs);
      EXPECT_EQ(Other.Facts[F].Where, One.Facts[F].Where);
    }
    for (const GenericRule &G : Other.Generics) {
      EXPECT_EQ(G.Of, &Other);
      ++Generics;
    }
  }
  EXPECT_GT(Facts, 100u);
  EXPECT_GT(Generics, 0u);
  ASSERT_TRUE(Again.RedisCommands.count("XREAD"));
  EXPECT_EQ(Again.RedisCommands["XREAD"].After, Read.RedisCommands["XREAD"].After);
  EXPECT_EQ(Again.BsonCommands, Read.BsonCommands);
}

TEST(ModelRecordTest, MissingBytesAreNoticed) {
  Models Read;
  ASSERT_FALSE(readModels("library: x\nfacts:\n- {is: x::f, effect: {sql: $0}}\n", "x.yaml", Read));
  std::string Bytes = bytesOf(Read);
  for (size_t N = 0; N < Bytes.size(); ++N) {
    RecordReader R(llvm::StringRef(Bytes).take_front(N));
    Models M;
    fields(R, M);
    EXPECT_FALSE(R.whole()) << N;
  }
}
