// What the cache keeps, when it does not believe itself, and that it does not grow for ever.
#include "driver/facts_cache.h"
#include "facts/facts_files.h"
#include "facts/facts_format.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"
#include <gtest/gtest.h>

using namespace ssot;

namespace {

namespace fs = llvm::sys::fs;

class FactsCacheTest : public testing::Test {
protected:
  void SetUp() override { ASSERT_FALSE(fs::createUniqueDirectory("ssot-cache", Root)); }
  void TearDown() override { fs::remove_directories(Root); }

  std::string in(llvm::StringRef Name) const { return (Root + "/" + Name).str(); }
  void write(llvm::StringRef Name, llvm::StringRef Text) const {
    std::error_code EC;
    llvm::raw_fd_ostream OS(in(Name), EC);
    ASSERT_FALSE(EC);
    OS << Text;
  }
  /// As a further run sees it.
  FactsCache cache(llvm::StringRef ModelsKey = "", llvm::StringRef ProjectRoot = "/p") {
    extract::ExtractOptions O;
    O.Project.Roots = {ProjectRoot.str()};
    return FactsCache(in("cache"), O, ModelsKey, Hashes = FileHashes());
  }
  extract::CompileUnit unit(std::vector<std::string> Flags = {}) const {
    extract::CompileUnit U;
    U.File = in("a.cpp"), U.Directory = std::string(Root), U.Arguments = std::move(Flags);
    return U;
  }
  /// Facts of a unit that read a.cpp as it is now.
  void keep(const extract::CompileUnit &U, std::vector<std::string> Missing = {}, llvm::StringRef Text = "int x;") {
    FactsCache C = cache();
    ASSERT_FALSE(bool(makeCacheFolder(in("cache"))));
    facts::Tu T;
    T.MainFile = U.File;
    write("a.cpp", Text);
    T.Files = {{U.File, llvm::xxh3_64bits(Text), false}};
    for (const char *Header : {"x.h", "y.h"})
      if (fs::exists(in(Header))) T.Files.push_back({in(Header), hashOfContent(in(Header)), true});
    facts::sealExternalFiles(T);
    T.MissingIncludes = {Missing.begin(), Missing.end()};
    C.makeRoom(U);
    ASSERT_FALSE(bool(facts::writeFacts(T, C.pathOf(U))));
  }
  static void age(const std::string &File, int Days) {
    int FD;
    ASSERT_FALSE(fs::openFileForRead(File, FD));
    auto Then = std::chrono::system_clock::now() - std::chrono::hours(24 * Days);
    ASSERT_FALSE(
        fs::setLastAccessAndModificationTime(FD, std::chrono::time_point_cast<std::chrono::nanoseconds>(Then)));
    llvm::sys::Process::SafelyCloseFileDescriptor(FD);
  }

  llvm::SmallString<128> Root;
  FileHashes Hashes;
};

} // namespace

TEST_F(FactsCacheTest, GivesBackWhatIsFresh) {
  EXPECT_FALSE(cache().load(unit()));
  keep(unit());
  EXPECT_TRUE(cache().load(unit()));
  tidyCacheFolder(in("cache"));
  EXPECT_TRUE(fs::exists(in("cache/CACHEDIR.TAG")));
}

TEST_F(FactsCacheTest, TheKeyHoldsFlagsModelsAndRoots) {
  keep(unit());
  EXPECT_FALSE(cache().load(unit({"-DX"})));
  EXPECT_FALSE(cache("other models").load(unit()));
  EXPECT_FALSE(cache("", "/q").load(unit()));
  extract::CompileUnit Other = unit();
  Other.Output = "x.o";
  EXPECT_TRUE(cache().load(Other)) << "the output changes no fact";
}

TEST_F(FactsCacheTest, AChangedOrLostFileIsSeen) {
  keep(unit());
  write("a.cpp", "int y;");
  EXPECT_FALSE(cache().load(unit()));
  fs::remove(in("a.cpp"));
  EXPECT_FALSE(cache().load(unit()));
}

TEST_F(FactsCacheTest, AChangedOrLostExternalFileIsSeen) {
  write("x.h", "1"), write("y.h", "2");
  keep(unit());
  EXPECT_TRUE(cache().load(unit()));
  write("x.h", "2"), write("y.h", "1");
  EXPECT_FALSE(cache().load(unit())) << "the same contents in other files";
  write("x.h", "1");
  EXPECT_FALSE(cache().load(unit()));
  write("y.h", "2");
  EXPECT_TRUE(cache().load(unit()));
  fs::remove(in("y.h"));
  EXPECT_FALSE(cache().load(unit()));
}

TEST_F(FactsCacheTest, ANewFileInAFolderSearchedBeforeIsSeenAFolderIsNot) {
  keep(unit(), {in("string")});
  EXPECT_TRUE(cache().load(unit()));
  fs::create_directory(in("string"));
  EXPECT_TRUE(cache().load(unit()));
  fs::remove(in("string"));
  write("string", "");
  EXPECT_FALSE(cache().load(unit()));
}

TEST_F(FactsCacheTest, DamageAndFailuresAreNoEntries) {
  keep(unit());
  std::string Path = cache().pathOf(unit());
  ASSERT_FALSE(bool(facts::writeFacts(facts::Tu{}, Path)));
  EXPECT_FALSE(cache().load(unit())) << "no file was read: nothing would tell when it could be";
  std::error_code EC;
  llvm::raw_fd_ostream(Path, EC) << "SSOTFACT damaged";
  EXPECT_FALSE(cache().load(unit()));
}

TEST_F(FactsCacheTest, WhatNobodyUsesIsDroppedAfterAMonth) {
  keep(unit());
  keep(unit({"-DOLD"}));
  age(cache().pathOf(unit()), 40), age(cache().pathOf(unit({"-DOLD"})), 40);
  tidyCacheFolder(in("cache"));
  age(in("cache/CACHEDIR.TAG"), 0);
  keep(unit({"-DOLD"})), age(cache().pathOf(unit({"-DOLD"})), 40);
  keep(unit()), age(cache().pathOf(unit()), 40);
  EXPECT_TRUE(cache().load(unit())) << "used again";
  tidyCacheFolder(in("cache"));
  EXPECT_TRUE(fs::exists(cache().pathOf(unit({"-DOLD"})))) << "tidied once a day only";
  age(in("cache/CACHEDIR.TAG"), 2);
  tidyCacheFolder(in("cache"));
  EXPECT_TRUE(fs::exists(cache().pathOf(unit())));
  EXPECT_FALSE(fs::exists(cache().pathOf(unit({"-DOLD"}))));
}

TEST_F(FactsCacheTest, GoingBackToAnEarlierStateFindsItsFacts) {
  for (llvm::StringRef Text : {"int x;", "int y;", "int z;"}) keep(unit(), {}, Text);
  for (llvm::StringRef Text : {"int y;", "int x;", "int z;"}) {
    write("a.cpp", Text);
    std::optional<facts::Tu> T = cache().load(unit());
    ASSERT_TRUE(T) << Text.str();
    EXPECT_EQ(T->Files[0].Hash, llvm::xxh3_64bits(Text));
  }
}

TEST(FileHashesTest, AFileWithItsOldStampIsNotRead) {
  llvm::SmallString<128> File;
  int FD;
  ASSERT_FALSE(fs::createTemporaryFile("ssot", "txt", FD, File));
  llvm::raw_fd_ostream(FD, /*shouldClose=*/true) << "int x;";
  FileHashes Believing, Doubting;
  Believing.believe(File, *stampOf(File.c_str()), 42);
  EXPECT_EQ(Believing.hashOf(File), 42u);
  FileStamp Other = *stampOf(File.c_str());
  ++Other.Changed;
  Doubting.believe(File, Other, 42);
  EXPECT_EQ(Doubting.hashOf(File), llvm::xxh3_64bits("int x;"));
  fs::remove(File);
  EXPECT_EQ(FileHashes().hashOf(File), 0u);
}
