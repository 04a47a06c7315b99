// The file on disk says what was put into it, and a damaged one says so: nothing that stands in a file makes the reader
// crash.
#include "base/diagnostic.h"
#include "facts/facts_format.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <gmock/gmock.h>
#include <random>

using namespace ssot;
using namespace ssot::facts;
using testing::HasSubstr;

namespace {

constexpr size_t HeaderSize = 28;

/// One of everything, every kind of node included.
Tu sample() {
  Tu T;
  T.MainFile = "/p/services/order/größe.cpp";
  T.Output = "order.o";
  T.Strings = {"", "exec", "UPDATE customers", std::string("\0\xff", 2), "pqxx::work"};
  T.Files = {{T.MainFile, 0xfedcba9876543210, false}, {"/usr/include/x.h", 0, true}, {"/usr/include/xy.h", 0, true}};
  T.ExternalHash = 0x123456789abcdef;
  T.MissingIncludes = {"/p/include/x.h", "/p/include/xy.h"};
  Function F;
  F.Usr = 1, F.Name = 4, F.Flags = FnHasBody | FnMethod, F.Class = 0, F.Where = {0, 7, 3};
  F.DeclaredIn = {0, 1}, F.Overrides = {1}, F.Params = {{1, 2, true}, {0, 0, false}}, F.ReturnType = 4, F.FormatArg = 1,
  F.Why = 3;
  for (int K = 0; K <= int(Op::Unknown); ++K) F.Nodes.push_back({Op(K), 0, 0, 0, K % 2 ? 2u : 0u});
  F.Operands = {3, 1, None};
  F.Calls = {{{0, 8, 1}, 1, None, 2, {0, 1}, {1, 2}, {}, 0, 1, CallVirtual}, {}};
  F.Guards = {{1, false, None}};
  F.Jumps = {{0, 1, 2, false, Jump::PastLoop, 0}, {1, 0, None, true, Jump::Back, None}};
  F.Leaves = {{1, {0, 9, 1}}};
  F.Mentions = {{1, 6, 0, {0, 9, 9}, 0}};
  F.GlobalStores = {{0, None, 2, {0, 1, 1}, None}};
  F.Exit = {{0, 2}};
  F.Result = 5;
  T.Functions = {F, Function{}};
  T.Classes = {{1, 2, 3, {0}, {0, 1}, {1}, {{1, 2}}, None, 1, {1, 2, 3}, true}};
  T.Globals = {{1, 2, 3, {0, 1, 2}, 1, true, false}};
  T.Comments = {{{0, 1, 1}, 2}};
  T.Errors = {{{None, 0, 0}, 1, true, false}, {{1, 4, 5}, 2, false, true}};
  return T;
}

/// Bytes as a whole are one unit.
llvm::Expected<Tu> decode(llvm::StringRef Bytes) {
  auto T = deserialize(Bytes);
  if (T && !Bytes.empty()) return llvm::createStringError("bytes left");
  return T;
}

std::string problemOf(llvm::StringRef Bytes) {
  auto T = decode(Bytes);
  return T ? "" : llvm::toString(T.takeError());
}

/// Makes the checksum right again, so that the reader's own checks are reached.
std::string sealed(std::string Bytes) {
  llvm::support::endian::write64le(&Bytes[12], Bytes.size() - HeaderSize);
  llvm::support::endian::write64le(&Bytes[20], llvm::xxh3_64bits(llvm::StringRef(Bytes).drop_front(HeaderSize)));
  return Bytes;
}

} // namespace

TEST(FactsFormat, RoundTripIsEquality) {
  auto Back = decode(serialize(sample()));
  ASSERT_TRUE(bool(Back)) << llvm::toString(Back.takeError());
  EXPECT_EQ(*Back, sample());
  auto Empty = decode(serialize(Tu{}));
  ASSERT_TRUE(bool(Empty));
  EXPECT_EQ(*Empty, Tu{});
}

TEST(FactsFormat, BodiesThatAreReadLaterAreTheSame) {
  std::string Bytes = serialize(sample());
  llvm::StringRef Rest = Bytes;
  auto T = deserialize(Rest, Bodies::Later);
  ASSERT_TRUE(bool(T)) << llvm::toString(T.takeError());
  Tu Whole = sample();
  ASSERT_EQ(T->functionCount(), Whole.functionCount());
  for (FnId F = 0; F < Whole.functionCount(); ++F) EXPECT_TRUE(T->function(F) == Whole.function(F)) << F;
  ASSERT_EQ(T->Outlines.size(), 1u); // the other has no body
  const Outline &Short = T->Outlines[0];
  std::vector<uint32_t> Calls(Short.Calls.begin(), Short.Calls.end());
  EXPECT_EQ(Calls, (std::vector<uint32_t>{1 | Outline::CallIsVirtual | Outline::CallGives, Outline::CallsNobody}));
  EXPECT_EQ(Short.Makes.size(), 2u); // a New and an Object
  EXPECT_TRUE(Short.HandsOver && Short.Stores);
  Pool Memory;
  EXPECT_TRUE(readBody(*T, Short, Memory) == Whole.Functions[0]);
}

TEST(FactsFormat, BodiesThatAreReadLaterAreCheckedAtOnce) {
  Tu T = sample();
  T.Functions[0].Nodes[0].Ref = 77;
  std::string Bytes = serialize(T);
  llvm::StringRef Rest = Bytes;
  auto Read = deserialize(Rest, Bodies::Later);
  ASSERT_FALSE(bool(Read));
  EXPECT_THAT(llvm::toString(Read.takeError()), HasSubstr("id out of range"));
}

TEST(FactsFormat, RefusesWhatIsNoFactsFile) {
  EXPECT_THAT(problemOf(""), HasSubstr("not a facts file"));
  EXPECT_THAT(problemOf("int main() {}"), HasSubstr("not a facts file"));
  EXPECT_THAT(problemOf("SSOTFACT"), HasSubstr("ends too early"));
}

TEST(FactsFormat, RefusesAnotherVersion) {
  std::string Bytes = serialize(sample());
  Bytes[8] = 99;
  EXPECT_THAT(problemOf(Bytes), HasSubstr("facts of format 99"));
}

TEST(FactsFormat, EveryTruncationIsAnError) {
  std::string Bytes = serialize(sample(), /*Compressed=*/false);
  for (size_t N = 0; N < Bytes.size(); ++N) {
    EXPECT_NE(problemOf(llvm::StringRef(Bytes).take_front(N)), "") << N;
    if (N >= HeaderSize) EXPECT_NE(problemOf(sealed(Bytes.substr(0, N))), "") << N;
  }
  EXPECT_THAT(problemOf(sealed(Bytes + "x")), HasSubstr("more bytes"));
  EXPECT_NE(problemOf(sealed(serialize(sample()) + "x")), "");
}

TEST(FactsFormat, EveryFlippedByteIsAnError) {
  std::string Bytes = serialize(sample(), /*Compressed=*/false);
  for (size_t N = 0; N < Bytes.size(); ++N) {
    std::string Bad = Bytes;
    Bad[N] ^= 0xff;
    EXPECT_NE(problemOf(Bad), "") << N;
  }
}

TEST(FactsFormat, IdsOutOfRangeAreRefused) {
  Tu T = sample();
  T.Functions[0].Calls[0].Callee = 2; // there are two functions
  EXPECT_THAT(problemOf(serialize(T)), HasSubstr("id out of range"));
  T = sample();
  T.Functions[0].Nodes[0].Ref = 77;
  EXPECT_THAT(problemOf(serialize(T)), HasSubstr("id out of range"));
  T = sample();
  T.Functions[0].Nodes[1].First = 2; // two operands from the last
  EXPECT_THAT(problemOf(serialize(T)), HasSubstr("operands out of bounds"));
  T = sample();
  T.Functions[0].Name = None; // a string is always there
  EXPECT_THAT(problemOf(serialize(T)), HasSubstr("id out of range"));
}

/// Damage with a right checksum: whatever is accepted holds together, so that it can be written again.
TEST(FactsFormat, RandomDamageNeverCrashes) {
  std::string Bytes = serialize(sample(), /*Compressed=*/false);
  std::mt19937 Random(20261124);
  unsigned Refused = 0;
  for (int I = 0; I < 20000; ++I) {
    std::string Bad = Bytes;
    for (int K = Random() % 4 + 1; K > 0; --K) Bad[HeaderSize + Random() % (Bad.size() - HeaderSize)] = char(Random());
    auto T = decode(sealed(Bad));
    if (!T) {
      llvm::consumeError(T.takeError());
      ++Refused;
    } else {
      auto Again = decode(serialize(*T));
      ASSERT_TRUE(bool(Again)) << llvm::toString(Again.takeError());
      EXPECT_EQ(*Again, *T);
    }
  }
  EXPECT_GT(Refused, 5000u);
}

TEST(FactsFormat, PathsMayShareMoreThanIsSaidOnce) {
  Tu T = sample();
  std::string Long = "/p/" + std::string(5000, 'l');
  T.MissingIncludes = {"", Long, Long, Long + "x", "/p/l"};
  EXPECT_EQ(llvm::cantFail(decode(serialize(T))), T);
}

TEST(FactsFormat, FilesAreNamedInErrors) {
  auto T = readFacts("/nowhere/a.facts");
  EXPECT_THAT(llvm::toString(T.takeError()), HasSubstr("/nowhere/a.facts: error: cannot read"));
}

TEST(FactsFormat, FilesRoundTrip) {
  llvm::SmallString<128> Path;
  ASSERT_FALSE(llvm::sys::fs::createTemporaryFile("unit", "facts", Path));
  llvm::FileRemover Remover(Path);
  ASSERT_FALSE(bool(writeFacts(sample(), Path)));
  auto One = readFacts(Path);
  ASSERT_TRUE(bool(One)) << llvm::toString(One.takeError());
  EXPECT_THAT(*One, testing::ElementsAre(sample()));
  Tu A = sample(), B;
  ASSERT_FALSE(bool(writeFacts({&A, &B}, Path)));
  auto Two = readFacts(Path);
  ASSERT_TRUE(bool(Two)) << llvm::toString(Two.takeError());
  EXPECT_THAT(*Two, testing::ElementsAre(sample(), Tu{}));
}
