// Blocks: which ways lead through a function, in as few blocks as say it.
#include "snippet.h"
#include "llvm/ADT/StringExtras.h"
#include <gmock/gmock.h>

using namespace ssot::test;

/// `0 1 if; 0 2 unless; end 2`: jumps and leaves of `void f(int n)` with that body.
static std::string ways(const std::string &Body) {
  ssot::facts::Tu T = factsOf("int a(); void b(); [[noreturn]] void die(); void f(int n) {" + Body + "}");
  std::string Out;
  for (const ssot::facts::Function &F : T.Functions) {
    if (T.Strings[F.Name] != "f") continue;
    static const char *const How[] = {"", " back", " past", " exception"};
    for (const ssot::facts::Jump &J : F.Jumps)
      Out += std::to_string(J.From) + " " + std::to_string(J.To) + How[J.How] +
             (J.Condition == ssot::facts::None ? ""
              : J.Holds                        ? " if"
                                               : " unless") +
             "; ";
    for (const ssot::facts::Leave &L : F.Leaves) Out += "end " + std::to_string(L.Block) + "; ";
    if (F.Flags & ssot::facts::FnEndless) Out += "endless; ";
  }
  return llvm::StringRef(Out).rtrim("; ").str();
}

TEST(ExtractBlocks, WhatAlwaysFollowsIsOneBlock) {
  EXPECT_EQ(ways("a(); b(); { b(); }"), "end 0");
  EXPECT_EQ(ways("n = 1;"), "") << "nothing is called, so nobody asks";
}

TEST(ExtractBlocks, AForkWhereNothingIsCalledIsNone) {
  EXPECT_EQ(ways("if (n) n = 2; else if (n > 3) n = 4; b();"), "end 0");
  EXPECT_EQ(ways("if (n) a(); b();"), "0 1 if; 0 2 unless; 1 2; end 2");
  EXPECT_EQ(ways("if (n) return; b();"), "0 1 if; 0 2 unless; end 1; end 2");
}

TEST(ExtractBlocks, AWayThatThrowsIsNone) {
  EXPECT_EQ(ways("if (n) { a(); throw 1; } b();"), "0 2 unless; end 2");
  EXPECT_EQ(ways("b(); throw 1;"), "endless");
}

TEST(ExtractBlocks, ALoopComesBackAndIsLeftByItsCondition) {
  EXPECT_EQ(ways("while (n) { b(); n = a(); } b();"), "0 1; 1 2 past unless; 1 3 if; 3 1 back; end 2");
  EXPECT_EQ(ways("while (n) { b(); break; } b();"), "0 2 unless; 0 1 if; 1 2; end 2") << "it never comes around";
}

TEST(ExtractBlocks, AHandlerIsEnteredFromBeforeItsBlock) {
  EXPECT_EQ(ways("try { a(); } catch (int) { b(); }"), "0 1; 0 2 exception; 1 3; 2 3; end 3");
}
