// Compilation databases as build systems write them, and as they break.
#include "extract/compile_database.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <gmock/gmock.h>

using namespace ssot;
using namespace ssot::extract;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

namespace fs = llvm::sys::fs;

class CompileDatabaseTest : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> P;
    ASSERT_FALSE(fs::createUniqueDirectory("ssot-database", P));
    ASSERT_FALSE(fs::real_path(P, Root));
  }
  void TearDown() override { fs::remove_directories(Root); }

  std::string in(llvm::StringRef Name) const { return (Root + "/" + Name).str(); }
  void write(llvm::StringRef Name, llvm::StringRef Text) const {
    fs::create_directories(llvm::sys::path::parent_path(in(Name)));
    std::error_code EC;
    llvm::raw_fd_ostream OS(in(Name), EC);
    ASSERT_FALSE(EC);
    OS << Text;
  }
  /// One entry with this command, for a.cpp.
  CompileUnit unitOf(llvm::StringRef Command, const ExtraArguments &Extra = {}) const {
    write("a.cpp", "");
    std::string Text;
    llvm::raw_string_ostream(Text) << llvm::json::Value(
        llvm::json::Array{llvm::json::Object{{"directory", Root.str()}, {"file", "a.cpp"}, {"command", Command}}});
    write("compile_commands.json", Text);
    auto D = readCompileDatabase(Root, Extra);
    EXPECT_TRUE(bool(D)) << llvm::toString(D.takeError());
    EXPECT_EQ(D->Units.size(), 1u);
    return D->Units.at(0);
  }
  /// The flags alone: without the compiler and what every command ends with.
  std::vector<std::string> flagsOf(llvm::StringRef Command, const ExtraArguments &Extra = {}) const {
    std::vector<std::string> A = unitOf(Command, Extra).Arguments;
    EXPECT_GE(A.size(), 4u);
    EXPECT_EQ(A.back(), in("a.cpp"));
    return {A.begin() + 1, A.end() - 3};
  }

  llvm::SmallString<128> Root;
};

std::string expectedText(llvm::StringRef Folder) {
  auto Buffer = llvm::MemoryBuffer::getFile(Folder + "/expected.txt");
  return Buffer ? (*Buffer)->getBuffer().str() : "no expected.txt";
}

} // namespace

TEST(BrokenDatabases, EachHasItsExactText) {
  unsigned Cases = 0;
  std::error_code EC;
  for (fs::directory_iterator I(SSOT_SOURCE_DIR "/test-fixtures/broken/databases", EC), E; I != E;
       I.increment(EC), ++Cases) {
    auto D = readCompileDatabase(I->path());
    ASSERT_FALSE(bool(D)) << I->path();
    EXPECT_EQ(llvm::toString(D.takeError()) + "\n", I->path() + "/" + expectedText(I->path()));
  }
  EXPECT_GE(Cases, 6u);
}

TEST_F(CompileDatabaseTest, AMissingDatabaseIsNamed) {
  auto D = readCompileDatabase(Root);
  EXPECT_THAT(llvm::toString(D.takeError()), HasSubstr(in("compile_commands.json") + ": error: cannot read"));
}

TEST_F(CompileDatabaseTest, FoldersAreRelativeToTheDatabase) {
  write("src/größe 1.cpp", "");
  write("build/compile_commands.json",
        R"([{"directory": "../src", "file": "größe 1.cpp", "arguments": ["c++", "größe 1.cpp"]}])");
  auto D = readCompileDatabase(in("build"));
  ASSERT_TRUE(bool(D)) << llvm::toString(D.takeError());
  EXPECT_EQ(D->Units[0].Directory, in("src"));
  EXPECT_EQ(D->Units[0].File, in("src/größe 1.cpp"));
  EXPECT_EQ(D->Units[0].Unusable, "");
}

TEST_F(CompileDatabaseTest, CommandsAreSplitAsAShellDoes) {
  EXPECT_THAT(flagsOf(R"(c++ -DA=\"x\ y\" '-DB=c d' "-I/p q" -c a.cpp)"),
              ElementsAre("-DA=\"x y\"", "-DB=c d", "-I/p q"));
}

TEST_F(CompileDatabaseTest, WhatOnlyWritesFilesOrWarnsIsDropped) {
  EXPECT_THAT(flagsOf("c++ -c -o out/a.o -MD -MT x -MFx.d -MMD -MP -MQ y -Wall -Wextra -Werror=foo -Werror "
                      "-pedantic-errors -Winvalid-pch "
                      "-save-temps=obj -g -fprofile-use=p.gcda -ftime-trace -DX a.cpp"),
              ElementsAre("-g", "-DX"));
}

TEST_F(CompileDatabaseTest, NoWarningFlagsStay) {
  EXPECT_THAT(flagsOf("c++ -Wno-invalid-constexpr -Wno-error -Wp,-DP=1 -c a.cpp"),
              ElementsAre("-Wno-invalid-constexpr", "-Wp,-DP=1"));
}

TEST_F(CompileDatabaseTest, WhatChangesTheMeaningStays) {
  EXPECT_THAT(flagsOf("g++-12 -std=gnu++20 -I inc -isystem sys -include pre.h -UNDEBUG -pthread -fno-exceptions -O2 "
                      "-nostdinc++ -c a.cpp"),
              ElementsAre("-std=gnu++20", "-I", "inc", "-isystem", "sys", "-include", "pre.h", "-UNDEBUG", "-pthread",
                          "-fno-exceptions", "-O2", "-nostdinc++"));
}

TEST_F(CompileDatabaseTest, FlagsOfGccAreDropped) {
  EXPECT_THAT(flagsOf("g++ -fno-gnu-unique -fanalyzer -fconcepts-ts -fvar-tracking-assignments -mindirect-branch=thunk "
                      "-fno-var-tracking-assignments "
                      "-fdump-tree-all -fabi-version=11 -fipa-pta -fsanitize=bounds-strict -fexec-charset=latin1 "
                      "-finput-charset=utf-8 "
                      "-fsome-flag-of-tomorrow -mno-80387 -c a.cpp"),
              ElementsAre("-finput-charset=utf-8"));
}

TEST_F(CompileDatabaseTest, PrecompiledHeadersAreDroppedTheirTextStays) {
  EXPECT_THAT(
      flagsOf("clang++ -Xclang -include-pch -Xclang x.pch -Xclang -include -Xclang x.h -include-pch y.pch -c a.cpp"),
      ElementsAre("-Xclang", "-include", "-Xclang", "x.h"));
}

TEST_F(CompileDatabaseTest, LaunchersAreTakenAway) {
  for (llvm::StringRef Launcher :
       {"ccache", "/usr/bin/sccache", "distcc", "icecc", "ccache distcc", "env A=b ccache", "ccache base_dir=/x",
        "cmake -E __run_co_compile --tidy=x --", "libtool --tag=CXX --mode=compile"}) {
    CompileUnit U = unitOf((Launcher + " /usr/bin/g++ -DX -c a.cpp").str());
    EXPECT_THAT(U.Arguments, ElementsAre("/usr/bin/g++", "-DX", "-fsyntax-only", "--", in("a.cpp"))) << Launcher.str();
  }
}

TEST_F(CompileDatabaseTest, ACommandWithoutACompilerIsUnusable) {
  EXPECT_THAT(unitOf("ccache").Unusable, HasSubstr("names no compiler"));
}

TEST_F(CompileDatabaseTest, OfClangClItIsSaid) {
  EXPECT_THAT(unitOf("clang-cl /c a.cpp").Unusable, HasSubstr("not supported"));
}

TEST_F(CompileDatabaseTest, ResponseFilesAreRelativeToTheDirectory) {
  write("flags.rsp", "-DA '-DB=x y'\n@more.rsp");
  write("more.rsp", "-DC");
  EXPECT_THAT(flagsOf("c++ @flags.rsp -c a.cpp"), ElementsAre("-DA", "-DB=x y", "-DC"));
  EXPECT_THAT(unitOf("c++ @nowhere.rsp -c a.cpp").Unusable, HasSubstr("nowhere.rsp"));
}

TEST_F(CompileDatabaseTest, ExtraArgumentsSurroundTheOthers) {
  EXPECT_THAT(flagsOf("c++ -DX -c a.cpp", {{"-DFIRST"}, {"-DLAST"}}), ElementsAre("-DFIRST", "-DX", "-DLAST"));
}

TEST_F(CompileDatabaseTest, DuplicatesAreOneUnitOthersAreTwo) {
  write("a.cpp", "");
  write("compile_commands.json", R"([
    {"directory": ".", "file": "a.cpp", "command": "c++ -DX -o x.o -c a.cpp"},
    {"directory": ".", "file": "./b/../a.cpp", "command": "c++ -DX -Wall -o x.o -c ./b/../a.cpp"},
    {"directory": ".", "file": "a.cpp", "command": "c++ -DY -o x.o -c a.cpp"},
    {"directory": ".", "file": "a.cpp", "command": "c++ -DX -o other.o -c a.cpp"},
    {"directory": ".", "file": "start.S", "command": "c++ -c start.S"}])");
  auto D = readCompileDatabase(Root);
  ASSERT_TRUE(bool(D));
  std::vector<std::string> Seen;
  for (const CompileUnit &U : D->Units) Seen.push_back(U.Output + " " + U.Arguments[1]);
  EXPECT_THAT(Seen, testing::UnorderedElementsAre("x.o -DX", "x.o -DY", "other.o -DX"));
  EXPECT_THAT(D->Ignored, ElementsAre(in("start.S")));
}

TEST_F(CompileDatabaseTest, TheOrderOfEntriesDoesNotMatter) {
  write("a.cpp", ""), write("b.cpp", "");
  std::string A = R"({"directory": ".", "file": "a.cpp", "command": "c++ -c a.cpp"})",
              B = R"({"directory": ".", "file": "b.cpp", "command": "c++ -c b.cpp"})";
  write("compile_commands.json", "[" + A + "," + B + "]");
  auto One = readCompileDatabase(Root);
  write("compile_commands.json", "[" + B + "," + A + "]");
  auto Two = readCompileDatabase(Root);
  ASSERT_TRUE(One && Two);
  EXPECT_EQ(One->Units, Two->Units);
}

TEST_F(CompileDatabaseTest, AMissingSourceIsUnusableNotForgotten) {
  write("compile_commands.json", R"([{"directory": ".", "file": "gone.cpp", "command": "c++ -c gone.cpp"}])");
  auto D = readCompileDatabase(Root);
  ASSERT_TRUE(bool(D));
  EXPECT_THAT(D->Units.at(0).Unusable, HasSubstr("does not exist"));
}

TEST_F(CompileDatabaseTest, IsFoundFromWithinTheProject) {
  fs::create_directories(in("src/deep"));
  auto Found = findCompileDatabase(in("src/deep"));
  EXPECT_FALSE(bool(Found));
  llvm::consumeError(Found.takeError());
  write("build-old/compile_commands.json", "[]");
  write("build/dev/compile_commands.json", "[]");
  Found = findCompileDatabase(in("src/deep"));
  ASSERT_TRUE(bool(Found));
  EXPECT_THAT(*Found, testing::AnyOf(in("build/dev/compile_commands.json"), in("build-old/compile_commands.json")));
  write("src/compile_commands.json", "[]");
  Found = findCompileDatabase(in("src/deep"));
  ASSERT_TRUE(bool(Found));
  EXPECT_EQ(*Found, in("src/compile_commands.json"));
}
