// One unit through Clang: which files count as the project's, what errors become, what was looked for in vain. What the
// declarations mean is tested with the builder of facts.
#include "driver/extract_phase.h"
#include "extract/extract.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <gmock/gmock.h>

using namespace ssot;
using namespace ssot::extract;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

namespace {

namespace fs = llvm::sys::fs;

class ExtractTuTest : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> P;
    ASSERT_FALSE(fs::createUniqueDirectory("ssot-extract", P));
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
  facts::Tu extract(llvm::StringRef Name, std::vector<std::string> Flags = {},
                    llvm::StringRef Compiler = "clang++") const {
    CompileUnit U;
    U.File = in(Name);
    U.Directory = std::string(Root);
    Flags.insert(Flags.begin(), Compiler.str());
    U.Arguments = normaliseArguments(Flags, U.File, {}, U.Output);
    ExtractOptions O;
    O.Project.Roots = {std::string(Root)};
    return extractTu(U, O);
  }
  static std::string text(const facts::Tu &T, size_t Error) { return T.Strings[T.Errors.at(Error).Message].str(); }
  static bool hasFile(const facts::Tu &T, llvm::StringRef Path, bool External) {
    return llvm::any_of(T.Files,
                        [&](const facts::File &F) { return F.Path.str() == Path && F.External == External && bool(F.Hash) != External; });
  }

  llvm::SmallString<128> Root;
};

} // namespace

TEST(ExternalPaths, OutsideTheRootsAndInVendoredFolders) {
  ProjectFiles P;
  P.Roots = {"/home/build/shop"};
  for (llvm::StringRef Own :
       {"/home/build/shop/a.cpp", "/home/build/shop/services/builder/a.cpp", "/home/build/shop/src/vendoring/a.h"})
    EXPECT_FALSE(isExternalPath(Own, P)) << Own.str();
  for (llvm::StringRef Other :
       {"/usr/include/stdio.h", "/home/build/shop2/a.cpp", "/home/build/shop/third_party/x/a.h",
        "/home/build/shop/build/gen/a.cc", "/home/build/shop/x/_deps/a.h", "/home/build/shop/vcpkg_installed/a.h"})
    EXPECT_TRUE(isExternalPath(Other, P)) << Other.str();
  P.Analyse = {"/home/build/shop/third_party/ours"};
  EXPECT_FALSE(isExternalPath("/home/build/shop/third_party/ours/a.h", P));
  EXPECT_TRUE(isExternalPath("/home/build/shop/third_party/ours2/a.h", P));
}

TEST_F(ExtractTuTest, ABuildFolderIsOneByWhatLiesInIt) {
  ProjectFiles P;
  P.Roots = {std::string(Root)};
  write("CMakeCache.txt", ""); // an in-source build: the root stays the project's
  write("build-agent/a.cpp", ""), write("release/gen/a.cc", ""), write("release/CMakeCache.txt", "");
  EXPECT_FALSE(isExternalPath(in("build-agent/a.cpp"), P));
  EXPECT_FALSE(isExternalPath(in("a.cpp"), P));
  EXPECT_TRUE(isExternalPath(in("release/gen/a.cc"), P));
}

TEST_F(ExtractTuTest, FilesAreListedWithTheirClassAndHash) {
  write("src/a.cpp", "#include \"a.h\"\n#include <third_party/v.h>\n#include <stddef.h>\nint x;\n");
  write("src/a.h", "#pragma once\n");
  write("third_party/v.h", "inline int v() { return 1; }\n");
  facts::Tu T = extract("src/a.cpp", {"-I."});
  EXPECT_EQ(T.Errors.size(), 0u);
  EXPECT_EQ(T.MainFile, in("src/a.cpp"));
  EXPECT_TRUE(hasFile(T, in("src/a.cpp"), false));
  EXPECT_TRUE(hasFile(T, in("src/a.h"), false));
  EXPECT_TRUE(hasFile(T, in("third_party/v.h"), true));
  EXPECT_TRUE(llvm::any_of(
      T.Files, [](const facts::File &F) { return llvm::StringRef(F.Path).ends_with("/stddef.h") && F.External; }));
  EXPECT_EQ(extract("src/a.cpp", {"-I."}).Files, T.Files) << "the same order every time";
}

TEST_F(ExtractTuTest, TheSameFileThroughALinkIsOneFile) {
  write("src/a.cpp", "#include \"real.h\"\n#include \"link.h\"\n");
  write("src/real.h", "");
  ASSERT_FALSE(fs::create_link(in("src/real.h"), in("src/link.h")));
  facts::Tu T = extract("src/a.cpp");
  EXPECT_EQ(llvm::count_if(T.Files, [](const facts::File &F) { return llvm::StringRef(F.Path).ends_with(".h"); }), 1);
}

TEST_F(ExtractTuTest, ErrorsInTheProjectMakeItIncomplete) {
  write("a.cpp", "int f() { return nothing; }\nint g() { return nobody; }\n");
  facts::Tu T = extract("a.cpp");
  ASSERT_EQ(T.Errors.size(), 2u);
  EXPECT_THAT(text(T, 0), HasSubstr("nothing"));
  EXPECT_EQ(T.Errors[0].Where.Line, 1u);
  EXPECT_EQ(T.Errors[0].Where.Column, 18u);
  auto F = failureOf(T);
  ASSERT_TRUE(F);
  EXPECT_EQ(F->Where, (Location{in("a.cpp"), 1, 18}));
}

TEST_F(ExtractTuTest, ErrorsInVendoredCodeAreNoted) {
  write("a.cpp", "#include \"third_party/v.h\"\n");
  write("third_party/v.h", "int v = nothing;\n");
  facts::Tu T = extract("a.cpp");
  ASSERT_EQ(T.Errors.size(), 1u);
  EXPECT_TRUE(T.Errors[0].InSystemHeader);
  EXPECT_FALSE(failureOf(T));
}

TEST_F(ExtractTuTest, AMissingHeaderIsFatalAndEverythingElseGoesOn) {
  write("a.cpp",
        "#include \"nowhere.h\"\n#include <string>\nstd::string s = std::string(\"a\") + \"b\";\nint n = nothing;\n");
  facts::Tu T = extract("a.cpp", {"-Iinc", "-std=c++20"});
  ASSERT_EQ(T.Errors.size(), 2u) << "templates are still instantiated: no error of their own";
  EXPECT_TRUE(T.Errors[0].Fatal);
  EXPECT_FALSE(T.Errors[1].Fatal);
  EXPECT_THAT(T.MissingIncludes, Contains(in("nowhere.h")));
}

TEST_F(ExtractTuTest, FoldersSearchedBeforeAreRemembered) {
  write("a.cpp", "#include <x.h>\n#if __has_include(<y.h>)\n#endif\n");
  write("two/x.h", "");
  write("one/here", ""), write("three/here", "");
  facts::Tu T = extract("a.cpp", {"-Ione", "-Itwo", "-Ithree"});
  EXPECT_THAT(T.MissingIncludes, Contains(in("one/x.h")));
  EXPECT_THAT(T.MissingIncludes, Not(Contains(in("two/x.h"))));
  EXPECT_THAT(T.MissingIncludes, Not(Contains(in("three/x.h"))));
  for (const char *Folder : {"one/y.h", "two/y.h", "three/y.h"}) EXPECT_THAT(T.MissingIncludes, Contains(in(Folder)));
}

TEST_F(ExtractTuTest, SuppressionCommentsOfTheProject) {
  write("a.cpp",
        "#include \"third_party/v.h\"\nint x; // NOLINT(ssot-table-write): reason\n/* nothing */\n/* NOLINTBEGIN */\n");
  write("third_party/v.h", "// NOLINT\n");
  facts::Tu T = extract("a.cpp");
  ASSERT_EQ(T.Comments.size(), 2u);
  EXPECT_EQ(T.Strings[T.Comments[0].Text].str(), "// NOLINT(ssot-table-write): reason");
  EXPECT_EQ(T.Comments[0].Where.Line, 2u);
  EXPECT_EQ(T.Comments[0].Where.Column, 8u);
}

TEST_F(ExtractTuTest, CIsC) {
  write("a.c", "int class = 1;\nvoid f(int n) { int a[n]; (void)a; }\n");
  EXPECT_EQ(extract("a.c", {"-std=c99"}, "gcc").Errors.size(), 0u);
}

TEST_F(ExtractTuTest, FlagsThatClangRefusesAreNoted) {
  write("a.cpp", "int x;\n");
  facts::Tu T = extract("a.cpp", {"-march=no-such-machine"});
  EXPECT_FALSE(failureOf(T)) << text(T, 0);
}

TEST_F(ExtractTuTest, AMissingFolderIsAReason) {
  CompileUnit U;
  U.File = in("a.cpp"), U.Directory = in("gone"), U.Arguments = {"c++", "a.cpp"};
  facts::Tu T = extractTu(U, {});
  ASSERT_TRUE(failureOf(T));
  EXPECT_THAT(failureOf(T)->Reason, HasSubstr("does not exist"));
}

TEST(ResourceDir, HasClangsHeaders) {
  EXPECT_TRUE(fs::exists(findResourceDir() + "/include/stddef.h"));
}
