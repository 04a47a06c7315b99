// Trouble costs the unit it happens in, and is told: the exit status, the last line on stderr and the coverage all say
// so. Runs the tool as users do, on a small project of two services.
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::Not;
using Json = nlohmann::ordered_json;

namespace {

namespace fs = llvm::sys::fs;

struct Result {
  int Status = -1;
  std::string Out, Err;
  std::string lastLine() const { return llvm::StringRef(Err).rtrim().rsplit('\n').second.str(); }
  Json json() const { return Json::parse(Out); }
};

class Robustness : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> P;
    ASSERT_FALSE(fs::createUniqueDirectory("ssot-robustness", P));
    ASSERT_FALSE(fs::real_path(P, Root));
    write("ownership.yaml", "version: 1\n"
                            "services:\n"
                            "  customer-service: {team: customer-team, paths: [services/customer/**]}\n"
                            "  order-service: {team: order-team, paths: [services/order/**]}\n"
                            "entities:\n"
                            "  Customer: {owner: customer-service, tables: [customers]}\n");
    unit("services/order/place.cpp", writing("DELETE FROM customers"));
    unit("services/customer/store.cpp", writing("UPDATE customers SET a = 1"));
  }
  void TearDown() override {
    ::unsetenv("SSOT_LINT_FAULT");
    fs::remove_directories(Root);
  }

  std::string in(llvm::StringRef Name) const { return (Root + "/" + Name).str(); }
  void write(llvm::StringRef Name, llvm::StringRef Text) const {
    fs::create_directories(llvm::sys::path::parent_path(in(Name)));
    std::error_code EC;
    llvm::raw_fd_ostream OS(in(Name), EC);
    ASSERT_FALSE(EC) << EC.message();
    OS << Text;
  }
  static std::string writing(llvm::StringRef Sql) {
    return ("#include <sqlite3.h>\nvoid f(sqlite3* db) { sqlite3_exec(db, \"" + Sql +
            "\", nullptr, nullptr, nullptr); }\n")
        .str();
  }
  /// Writes the source and adds it to the database.
  void unit(llvm::StringRef Name, llvm::StringRef Text) {
    write(Name, Text);
    Database.push_back(
        {{"directory", "."}, {"file", Name.str()}, {"arguments", {"clang++", "-std=c++20", "-I.", "-c", Name.str()}}});
    write("compile_commands.json", Database.dump());
  }

  Result run(std::vector<std::string> Words) const {
    Words.insert(Words.begin(), SSOT_TOOL);
    llvm::append_range(
        Words, std::vector<std::string>{"-p", in(""), "--manifest", in("ownership.yaml"), "--today", "2026-06-01"});
    std::vector<llvm::StringRef> Refs(Words.begin(), Words.end());
    std::string Out = in("stdout"), Err = in("stderr");
    fs::remove(Out), fs::remove(Err); // LLVM writes over an old file without shortening it
    std::optional<llvm::StringRef> Redirects[] = {"", Out, Err};
    Result R;
    R.Status = llvm::sys::ExecuteAndWait(SSOT_TOOL, Refs, std::nullopt, Redirects, /*SecondsToWait=*/120);
    R.Out = text(Out), R.Err = text(Err);
    return R;
  }
  Result check(std::vector<std::string> More = {"--no-cache"}) const {
    More.insert(More.begin(), {"check", "--format", "json"});
    return run(More);
  }
  static std::string text(const std::string &File) {
    auto Buffer = llvm::MemoryBuffer::getFile(File);
    return Buffer ? (*Buffer)->getBuffer().str() : "";
  }
  /// The finding of order-service, which is there whatever happens to other units.
  static void expectOrderFinding(const Result &R) {
    ASSERT_EQ(R.json()["findings"].size(), 1u) << R.Out << R.Err;
    EXPECT_EQ(R.json()["findings"][0]["service"], "order-service");
  }

  llvm::SmallString<128> Root;
  Json Database = Json::array();
};

} // namespace

TEST_F(Robustness, TheProjectItselfIsFine) {
  Result R = check();
  EXPECT_EQ(R.Status, 1) << R.Err;
  expectOrderFinding(R);
  EXPECT_EQ(R.lastLine(), "ssot-lint: findings: 1 error");
}

TEST_F(Robustness, ACrashCostsOneUnit) {
  ::setenv("SSOT_LINT_FAULT", "crash:store.cpp", 1);
  Result R = check();
  EXPECT_EQ(R.Status, 3);
  expectOrderFinding(R);
  Json Failed = R.json()["coverage"]["translation_units"]["failed"];
  ASSERT_EQ(Failed.size(), 1u);
  EXPECT_EQ(Failed[0]["file"], "services/customer/store.cpp");
  EXPECT_THAT(Failed[0]["reason"].get<std::string>(), HasSubstr("crashed"));
  EXPECT_THAT(R.lastLine(), HasSubstr("incomplete"));
  EXPECT_EQ(check({"--no-cache", "--allow-incomplete"}).Status, 1);
}

TEST_F(Robustness, ACrashThatDoesNotComeAgainCostsNothing) {
  ::setenv("SSOT_LINT_FAULT", "crash-once:store.cpp", 1);
  EXPECT_EQ(check().Status, 1);
}

TEST_F(Robustness, MemoryCostsOneUnit) {
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
  GTEST_SKIP() << "no limit under the address sanitizer";
#endif
#endif
  ::setenv("SSOT_LINT_FAULT", "memory:store.cpp", 1);
  Result R = check();
  EXPECT_EQ(R.Status, 3);
  EXPECT_THAT(R.Err, ContainsRegex("store.cpp: error: .*needs more than [0-9]+ MiB of memory"));
}

TEST_F(Robustness, ACrashIsNotKeptInTheCache) {
  ::setenv("SSOT_LINT_FAULT", "crash:store.cpp", 1);
  EXPECT_EQ(check({"--cache-dir", in("cache")}).Status, 3);
  ::unsetenv("SSOT_LINT_FAULT");
  Result R = check({"--cache-dir", in("cache")});
  EXPECT_EQ(R.Status, 1);
  EXPECT_EQ(R.json()["coverage"]["translation_units"]["cached"], 1);
}

TEST_F(Robustness, TheCacheChangesNothingButItsCounter) {
  Result Cold = check({"--cache-dir", in("cache")}), Warm = check({"--cache-dir", in("cache")}), Without = check();
  EXPECT_EQ(Warm.json()["coverage"]["translation_units"]["cached"], 2);
  EXPECT_EQ(Cold.json()["findings"], Warm.json()["findings"]);
  EXPECT_EQ(Cold.Out, Without.Out);
}

TEST_F(Robustness, ADamagedCacheIsMadeAgain) {
  Result Cold = check({"--cache-dir", in("cache")});
  for (llvm::StringRef How : {"flip", "cut", "empty"}) {
    std::error_code EC;
    for (fs::directory_iterator I(in("cache"), EC), E; I != E; I.increment(EC)) {
      if (llvm::StringRef(I->path()).ends_with(".TAG")) continue;
      std::string Bytes = text(I->path());
      if (How == "flip")
        Bytes[Bytes.size() / 2] ^= 0xff;
      else
        Bytes.resize(How == "cut" ? Bytes.size() / 2 : 0);
      write(llvm::StringRef(I->path()).substr(Root.size() + 1), Bytes);
    }
    Result R = check({"--cache-dir", in("cache")});
    EXPECT_EQ(R.Status, 1) << How.str();
    EXPECT_EQ(R.Out, Cold.Out) << How.str();
    EXPECT_EQ(check({"--cache-dir", in("cache")}).json()["coverage"]["translation_units"]["cached"], 2) << How.str();
  }
}

TEST_F(Robustness, ARunOnUnchangedCodeReadsNoFacts) {
  std::vector<std::string> Cached = {"--cache-dir", in("cache")};
  Result Cold = check(Cached);
  auto Drop = [&](llvm::StringRef Extension) {
    std::error_code EC;
    for (fs::directory_iterator I(in("cache"), EC), E; I != E; I.increment(EC))
      if (llvm::StringRef(I->path()).ends_with(Extension)) fs::remove(I->path());
  };
  // an edited manifest: linked from facts, nothing is parsed
  std::string Manifest = text(in("ownership.yaml"));
  std::string Other = Manifest;
  Other.replace(Other.find("owner: customer"), 15, "owner: order");
  write("ownership.yaml", Other);
  Result Moved = check(Cached);
  EXPECT_EQ(Moved.json()["coverage"]["translation_units"]["cached"], 2);
  ASSERT_EQ(Moved.json()["findings"].size(), 1u);
  EXPECT_EQ(Moved.json()["findings"][0]["service"], "customer-service");
  // back again: not even facts are read
  write("ownership.yaml", Manifest);
  Drop(".facts");
  Result Warm = check(Cached);
  EXPECT_EQ(Warm.json()["findings"], Cold.json()["findings"]);
  EXPECT_EQ(Warm.json()["coverage"]["translation_units"]["cached"], 2);
  Drop(".run");
  EXPECT_EQ(check(Cached).json()["coverage"]["translation_units"]["cached"], 0);
}

TEST_F(Robustness, SharedHeadersChangeNothingButTheTime) {
  for (int I = 0; I < 4; ++I)
    unit("services/order/more" + std::to_string(I) + ".cpp",
         "#include <string>\n#include <vector>\n#include <sqlite3.h>\nvoid g" + std::to_string(I) +
             "(sqlite3* db, std::vector<std::string> v) { sqlite3_exec(db, (\"DELETE FROM \" + v[0] + "
             "\"customers\").c_str(), nullptr, nullptr, nullptr); }\n");
  ::setenv("SSOT_LINT_EXPLAIN_PCH", in("how.txt").c_str(), 1);
  Result With = check({"--cache-dir", in("cache")}), Without = check({"--no-cache", "--no-shared-pch"});
  EXPECT_EQ(With.Out, Without.Out);
  EXPECT_THAT(text(in("how.txt")), HasSubstr("more3.cpp: shared headers"));
  EXPECT_EQ(check({"--verify-pch"}).Out, Without.Out);
  // one changed file of a warm cache
  fs::remove(in("how.txt"));
  write("services/order/more0.cpp", text(in("services/order/more0.cpp")) + "int more;\n");
  EXPECT_EQ(check({"--cache-dir", in("cache")}).json()["findings"], Without.json()["findings"]);
  EXPECT_EQ(text(in("how.txt")), in("services/order/more0.cpp") + ": shared headers\n");
  // a worker that dies goes on without them
  ::setenv("SSOT_LINT_FAULT", "crash-once:more1.cpp", 1);
  EXPECT_EQ(check().Out, Without.Out);
  ::unsetenv("SSOT_LINT_EXPLAIN_PCH");
}

TEST_F(Robustness, TheCacheSeesEveryChange) {
  std::vector<std::string> Cached = {"--cache-dir", in("cache")};
  write("libs/b/name.h", "#define TABLE \"customers\"\n");
  unit("services/order/by_name.cpp", "#include <sqlite3.h>\n#include <name.h>\nvoid g(sqlite3* db) { sqlite3_exec(db, "
                                     "\"DELETE FROM \" TABLE, nullptr, "
                                     "nullptr, nullptr); }\n");
  Database.back()["arguments"].insert(Database.back()["arguments"].begin() + 2, {"-Ilibs/a", "-Ilibs/b"});
  write("compile_commands.json", Database.dump());
  EXPECT_EQ(check(Cached).json()["findings"].size(), 2u);
  // a header changes
  write("libs/b/name.h", "#define TABLE \"orders_of_mine\"\n");
  EXPECT_THAT(check(Cached).Out, HasSubstr("orders_of_mine"));
  // a new header comes before the one that was found
  write("libs/a/name.h", "#define TABLE \"customers\"\n");
  EXPECT_THAT(check(Cached).Out, Not(HasSubstr("orders_of_mine")));
  // another macro on the command line
  unit("services/order/by_macro.cpp", "#include <sqlite3.h>\nvoid h(sqlite3* db) { sqlite3_exec(db, \"DELETE FROM \" "
                                      "T, nullptr, nullptr, nullptr); }\n");
  Database.back()["arguments"].insert(Database.back()["arguments"].begin() + 2, "-DT=\"customers\"");
  write("compile_commands.json", Database.dump());
  EXPECT_EQ(check(Cached).json()["findings"].size(), 3u);
  // the manifest: nothing is parsed again
  write("ownership.yaml", text(in("ownership.yaml")) + "policy: {unowned: off}\n");
  EXPECT_EQ(check(Cached).json()["coverage"]["translation_units"]["cached"], 4);
}

TEST_F(Robustness, AnErrorInTheProjectIsIncompleteAndTheRestIsAnalysed) {
  unit("services/order/broken.cpp", "#include <sqlite3.h>\nvoid g(sqlite3* db) { sqlite3_exec(db, \"UPDATE customers "
                                    "SET b = 1\", nullptr, nullptr, nullptr); }\n"
                                    "int h() { return no_such_name; }\n");
  Result R = check();
  EXPECT_EQ(R.Status, 3);
  EXPECT_EQ(R.json()["findings"].size(), 2u) << "what such a unit still shows counts";
  EXPECT_EQ(R.json()["coverage"]["translation_units"]["failed"][0]["reason"],
            "services/order/broken.cpp:3:18: use of undeclared identifier 'no_such_name'");
}

TEST_F(Robustness, AMissingHeaderLeavesTheOtherFunctions) {
  unit("services/order/missing.cpp",
       "#include \"nowhere.h\"\n#include <sqlite3.h>\n#include <string>\nvoid g(sqlite3* db) { std::string s = "
       "\"UPDATE \"; s += "
       "\"customers SET b = 1\"; sqlite3_exec(db, s.c_str(), nullptr, nullptr, nullptr); }\n");
  Result R = check();
  EXPECT_EQ(R.Status, 3);
  EXPECT_EQ(R.json()["findings"].size(), 2u);
  EXPECT_THAT(R.Err, HasSubstr("'nowhere.h' file not found"));
}

TEST_F(Robustness, AMissingSourceIsTold) {
  fs::remove(in("services/customer/store.cpp"));
  Result R = check();
  EXPECT_EQ(R.Status, 3);
  expectOrderFinding(R);
  EXPECT_THAT(R.Err, HasSubstr("services/customer/store.cpp: error: not analysed whole: the file is named in the "
                               "compilation database but does not exist"));
}

TEST_F(Robustness, BadInputIsNeverAResult) {
  write("ownership.yaml", "version: 1\nservices: [oops\n");
  Result R = check();
  EXPECT_EQ(R.Status, 2);
  EXPECT_EQ(R.Out, "");
  EXPECT_THAT(R.Err, HasSubstr("ownership.yaml:"));
  EXPECT_THAT(R.lastLine(), HasSubstr("ssot-lint: bad input"));
}

TEST_F(Robustness, ADatabaseOfOtherPeoplesCodeIsBadInput) {
  Database = Json::array();
  unit("third_party/x.cpp", "int x;\n");
  Result R = check();
  EXPECT_EQ(R.Status, 2);
  EXPECT_THAT(R.Err, HasSubstr("none of the 1 units"));
}

TEST_F(Robustness, AServiceMayBeCalledVendor) {
  write("ownership.yaml", text(in("ownership.yaml")) + "policy: {unowned: off}\n");
  unit("services/vendor/pay.cpp", writing("DELETE FROM customers"));
  EXPECT_EQ(check().json()["coverage"]["translation_units"]["total"], 2) << "vendored code is left out";
  std::string Text = text(in("ownership.yaml"));
  size_t At = Text.find("entities:");
  write("ownership.yaml",
        Text.substr(0, At) + "  vendor-service: {team: v, paths: [services/vendor/**]}\n" + Text.substr(At));
  EXPECT_EQ(check().json()["coverage"]["translation_units"]["total"], 3) << "a claimed folder is the project's";
  EXPECT_EQ(check().json()["findings"].size(), 2u);
}

TEST_F(Robustness, FactsTravelThroughFiles) {
  Result Whole = check();
  ASSERT_EQ(run({"extract", in("services/order/place.cpp"), "-o", in("a.facts")}).Status, 0);
  ASSERT_EQ(run({"extract", in("services/customer/store.cpp"), "-o", in("b.facts")}).Status, 0);
  Result Linked = run({"link", "--format", "json", in("b.facts"), in("a.facts")});
  EXPECT_EQ(Linked.Status, 1) << Linked.Err;
  EXPECT_EQ(Linked.Out, Whole.Out);
  Result Alone = run({"extract", in("no/such.cpp"), "-o", in("c.facts")});
  EXPECT_EQ(Alone.Status, 2);
  EXPECT_THAT(Alone.Err, HasSubstr("no/such.cpp: error: no unit of the compilation database"));
}

TEST_F(Robustness, FactsOfACrashSaySoWhenLinked) {
  ::setenv("SSOT_LINT_FAULT", "crash:place.cpp", 1);
  ASSERT_EQ(run({"extract", in("services/order/place.cpp"), "-o", in("a.facts")}).Status, 0);
  ::unsetenv("SSOT_LINT_FAULT");
  EXPECT_EQ(run({"link", in("a.facts")}).Status, 3);
}

TEST_F(Robustness, DamagedFactsAreRefusedByName) {
  ASSERT_EQ(run({"extract", in("services/order/place.cpp"), "-o", in("a.facts")}).Status, 0);
  std::string Bytes = text(in("a.facts"));
  Bytes[Bytes.size() / 2] ^= 1;
  write("a.facts", Bytes);
  Result R = run({"link", in("a.facts")});
  EXPECT_EQ(R.Status, 2);
  EXPECT_THAT(R.Err, HasSubstr("a.facts: error: the facts file is damaged"));
}

TEST_F(Robustness, ServicesAndFilesChooseFindings) {
  unit("services/customer/fine.cpp", "int x;\n");
  EXPECT_EQ(check({"--no-cache", "--service", "order-service"}).json()["findings"].size(), 1u);
  EXPECT_EQ(check({"--no-cache", "--service", "customer-service"}).json()["findings"].size(), 0u);
  EXPECT_EQ(check({"--no-cache", "--service", "ordr-service"}).Status, 2);
  EXPECT_EQ(check({"--no-cache", in("services/order/place.cpp")}).Status, 1);
  EXPECT_EQ(check({"--no-cache", in("services/customer/fine.cpp")}).Status, 0);
}

TEST_F(Robustness, SeveralReportsFromOneRun) {
  Result R = check({"--no-cache", "--report", "sarif=" + in("out.sarif"), "--report", "text=" + in("out.txt"), "-o",
                    in("out.json")});
  EXPECT_EQ(R.Status, 1);
  EXPECT_EQ(R.Out, "");
  EXPECT_EQ(Json::parse(text(in("out.json")))["findings"].size(), 1u);
  EXPECT_EQ(Json::parse(text(in("out.sarif")))["version"], "2.1.0");
  EXPECT_THAT(text(in("out.txt")), HasSubstr("ssot-table-write"));
  EXPECT_EQ(check({"--no-cache", "-o", in("no/such/folder/x.json")}).Status, 2);
}
