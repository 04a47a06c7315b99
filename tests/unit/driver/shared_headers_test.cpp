// A unit's facts are the same bytes with and without a shared precompiled header; where they might not be, it is not
// used, and the reason says why.
#include "extract/extract.h"
#include "extract/include_scan.h"
#include "facts/facts_format.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include <gmock/gmock.h>

using namespace ssot;
using namespace ssot::extract;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

namespace fs = llvm::sys::fs;

/// Two units that include everything, and one more that a test is about.
class SharedHeadersTest : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> P;
    ASSERT_FALSE(fs::createUniqueDirectory("ssot-shared", P));
    ASSERT_FALSE(fs::real_path(P, Root));
    Options.Project.Roots = {in("src")};
    write("lib/list.h", "#pragma once\n#include <lib/size.h>\n#ifdef BIG\ninline int exec(long) { return 1; }\n#endif\n"
                        "struct List { int size() const { return SIZE; } };\nint exec(const char *);\n");
    write("lib/size.h", "#ifndef SIZE\n#define SIZE 7\n#endif\n");
    write("lib/other.h", "#pragma once\n#define OTHER 1\nint exec(double);\n");
    write("lib/needy.h", "#pragma once\nNoSuchType f();\n");
    write("src/own.h", "#pragma once\n#include <lib/list.h>\ninline int own(List l) { return l.size(); }\n");
    for (const char *Name : {"src/a.cpp", "src/b.cpp"})
      unit(Name, "#include \"own.h\"\n#include <lib/other.h>\n#include <lib/needy.h>\nint f() { return exec(1.5); }\n");
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
  void unit(llvm::StringRef Name, llvm::StringRef Text, std::vector<std::string> Flags = {}) {
    write(Name, Text);
    CompileUnit U;
    U.File = in(Name), U.Directory = std::string(Root);
    Flags.insert(Flags.begin(), {"clang++", "-std=c++20", "-Isrc", "-isystem", std::string(Root)});
    U.Arguments = normaliseArguments(Flags, U.File, {}, U.Output);
    Units.push_back(U);
  }
  std::vector<HeaderGroup> groups() const {
    std::vector<const CompileUnit *> All;
    for (const CompileUnit &U : Units) All.push_back(&U);
    return groupByHeaders(All, Options.Project);
  }
  /// Why the last unit may not use the headers of the others; empty: it did, and nothing differs.
  std::string whyNot(llvm::StringRef Text, std::vector<std::string> Flags = {}) {
    unit("src/c.cpp", Text, std::move(Flags));
    EXPECT_EQ(groups().size(), 1u);
    EXPECT_EQ(buildSharedHeaders(groups()[0], Options, in("shared")), "");
    std::optional<HeaderMap> Map = readHeaderMap(in("shared.headers"));
    EXPECT_TRUE(Map);
    std::string Why;
    std::optional<facts::Tu> With = extractTuWith(*Map, Units.back(), Options, Why);
    if (With) EXPECT_EQ(facts::serialize(*With), facts::serialize(extractTu(Units.back(), Options)));
    EXPECT_EQ(With.has_value(), Why.empty());
    return Why;
  }

  llvm::SmallString<128> Root;
  ExtractOptions Options;
  std::vector<CompileUnit> Units;
};

} // namespace

TEST_F(SharedHeadersTest, TheScanFindsWhatUnitsIncludeThroughTheirOwnHeaders) {
  std::vector<HeaderGroup> All = groups();
  ASSERT_EQ(All.size(), 1u);
  EXPECT_THAT(All[0].Includes, testing::UnorderedElementsAre("<lib/list.h>", "<lib/other.h>", "<lib/needy.h>"));
  EXPECT_THAT(All[0].Units, ElementsAre(0, 1));
}

TEST_F(SharedHeadersTest, AHeaderThatDoesNotStandAloneIsLeftOut) {
  ASSERT_EQ(buildSharedHeaders(groups()[0], Options, in("shared")), "");
  std::optional<HeaderMap> Map = readHeaderMap(in("shared.headers"));
  ASSERT_TRUE(Map);
  EXPECT_EQ(Map->Includes.size(), 2u);
  EXPECT_EQ(Map->Asked.size(), 3u);
  EXPECT_TRUE(Map->find(in("lib/size.h")));
  EXPECT_TRUE(Map->mentions("BIG"));
  EXPECT_FALSE(Map->mentions("own"));
}

TEST_F(SharedHeadersTest, TheFactsAreTheSame) {
  EXPECT_EQ(whyNot("#include \"own.h\"\nint g() { return own(List()) + exec(\"x\"); }\n"), "");
  EXPECT_EQ(whyNot("#include \"own.h\"\n#include <lib/other.h>\nint g() { return exec(1.5) + SIZE + OTHER; }\n"), "");
  EXPECT_EQ(whyNot("#define MINE 1\n#include <lib/list.h>\nint g() { return exec(\"x\"); }\n", {"-DELSE=2"}), "");
}

TEST_F(SharedHeadersTest, AMacroThatAHeaderReadsForbidsIt) {
  EXPECT_THAT(whyNot("#define BIG\n#include <lib/list.h>\nint g() { return exec(1l); }\n"), HasSubstr("BIG"));
  EXPECT_THAT(whyNot("#include <lib/list.h>\nint g() { return exec(1l); }\n", {"-DBIG"}), HasSubstr("BIG"));
  EXPECT_THAT(whyNot("#pragma pack(1)\n#include <lib/list.h>\n"), HasSubstr("pack"));
}

TEST_F(SharedHeadersTest, WhatTheUnitDidNotIncludeIsNotThere) {
  EXPECT_THAT(whyNot("#ifdef OTHER\nint other;\n#endif\n"), HasSubstr("other.h"));
  EXPECT_THAT(whyNot("#include <lib/list.h>\nint g() { return exec(1.5); }\n"), testing::Not(""));
  EXPECT_THAT(whyNot("namespace x {\nint y;\n#include <lib/list.h>\n}\n"), HasSubstr("braces"));
}

TEST_F(SharedHeadersTest, AHeaderThatMeansAnotherFileHereForbidsIt) {
  write("src/lib/size.h", "#define SIZE 8\n");
  EXPECT_THAT(whyNot("#include <lib/list.h>\nint g() { return List().size(); }\n"), testing::Not(""));
}

TEST_F(SharedHeadersTest, ADamagedMapIsNone) {
  ASSERT_EQ(buildSharedHeaders(groups()[0], Options, in("shared")), "");
  ASSERT_TRUE(readHeaderMap(in("shared.headers")));
  write("shared.headers", "ssot-lint shared headers 1\np\t/x.pch\n");
  EXPECT_FALSE(readHeaderMap(in("shared.headers")));
}
