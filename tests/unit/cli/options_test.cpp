// The command line: what is understood, and how what is not is refused.
#include "cli/options.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/Path.h"
#include <gmock/gmock.h>

using namespace ssot;
using namespace ssot::cli;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

namespace {

std::variant<Request, Ending> parse(std::vector<const char *> Words) {
  Words.insert(Words.begin(), "ssot-lint");
  return parseCommandLine(int(Words.size()), Words.data());
}

Request request(std::vector<const char *> Words) {
  auto P = parse(std::move(Words));
  if (auto *E = std::get_if<Ending>(&P)) ADD_FAILURE() << E->Text;
  return std::holds_alternative<Request>(P) ? std::get<Request>(P) : Request{&commands().front(), {}};
}

/// The text of a refusal; every one ends with the line that names the class.
std::string refusal(std::vector<const char *> Words) {
  auto P = parse(std::move(Words));
  if (!std::holds_alternative<Ending>(P)) return "accepted";
  const Ending &E = std::get<Ending>(P);
  EXPECT_EQ(E.Status, 2);
  EXPECT_THAT(E.Text, testing::EndsWith("ssot-lint: bad input: the command line\n"));
  return E.Text;
}

} // namespace

TEST(Options, CheckIsTheDefault) {
  EXPECT_EQ(request({}).What->Name, "check");
  EXPECT_EQ(request({"-p", "build"}).What->Name, "check");
  EXPECT_EQ(request({"--format=json"}).What->Name, "check");
  EXPECT_EQ(request({"accesses"}).What->Name, "accesses");
}

TEST(Options, AFileInPlaceOfACommandIsChecked) {
  llvm::SmallString<128> Path;
  ASSERT_FALSE(llvm::sys::fs::createTemporaryFile("options", "cpp", Path));
  llvm::FileRemover Remover(Path);
  Request R = request({Path.c_str(), "-j3"});
  EXPECT_EQ(R.What->Name, "check");
  EXPECT_THAT(R.With.Words, ElementsAre(std::string(Path)));
  EXPECT_EQ(R.With.Run.Jobs, 3u);
}

TEST(Options, EveryOptionArrives) {
  Request R = request({"check",
                       "-p",
                       "db",
                       "--manifest",
                       "a.yaml",
                       "--manifest=b.yaml",
                       "--models",
                       "m",
                       "--service",
                       "s",
                       "--service=t",
                       "-j2",
                       "--cache-dir",
                       "c",
                       "--format",
                       "sarif",
                       "-o",
                       "out",
                       "--report",
                       "json=x=y.json",
                       "--fail-on",
                       "never",
                       "--baseline",
                       "b",
                       "--allow-incomplete",
                       "--today",
                       "2026-06-01",
                       "--extra-arg=-DX",
                       "--extra-arg-before=-DY",
                       "--color=never",
                       "--quiet",
                       "--progress",
                       "f.cpp",
                       "g.cpp"});
  const RunOptions &Run = R.With.Run;
  EXPECT_EQ(Run.Database, "db");
  EXPECT_THAT(Run.Manifests, ElementsAre("a.yaml", "b.yaml"));
  EXPECT_THAT(Run.Models, ElementsAre("m"));
  EXPECT_THAT(Run.Services, ElementsAre("s", "t"));
  EXPECT_EQ(Run.Jobs, 2u);
  EXPECT_TRUE(Run.UseCache);
  EXPECT_EQ(Run.CacheFolder, "c");
  EXPECT_EQ(Run.Baseline, "b");
  EXPECT_EQ(Run.Today, "2026-06-01");
  EXPECT_THAT(Run.ExtraArgs, ElementsAre("-DX"));
  EXPECT_THAT(Run.ExtraArgsBefore, ElementsAre("-DY"));
  EXPECT_TRUE(llvm::sys::path::is_absolute(Run.Folder));
  const OutputOptions &O = R.With.Output;
  EXPECT_EQ(O.As->Name, "sarif");
  EXPECT_EQ(O.File, "out");
  ASSERT_EQ(O.Reports.size(), 1u);
  EXPECT_EQ(O.Reports[0].first->Name, "json");
  EXPECT_EQ(O.Reports[0].second, "x=y.json");
  EXPECT_EQ(O.FailOn.FailOn, std::nullopt);
  EXPECT_TRUE(O.FailOn.AllowIncomplete && O.Quiet && O.Progress);
  EXPECT_EQ(O.Color, "never");
  EXPECT_THAT(R.With.Words, ElementsAre("f.cpp", "g.cpp"));
}

TEST(Options, Defaults) {
  Request R = request({"check", "--no-cache", "--color"});
  EXPECT_EQ(R.With.Output.As->Name, "text");
  EXPECT_EQ(R.With.Output.FailOn.FailOn, Severity::Error);
  EXPECT_FALSE(R.With.Run.UseCache);
  EXPECT_EQ(R.With.Run.Today.size(), 10u);
  EXPECT_EQ(R.With.Output.Color, "always");
}

TEST(Options, UnknownWordsNameTheNearest) {
  EXPECT_THAT(refusal({"chekc", "-p", "x"}),
              testing::AllOf(HasSubstr("unknown command `chekc`"), HasSubstr("did you mean `check`?")));
  EXPECT_THAT(refusal({"check", "--fromat=json"}),
              testing::AllOf(HasSubstr("unknown option `--fromat`"), HasSubstr("did you mean `--format`?")));
  EXPECT_THAT(refusal({"--no-such-option"}), HasSubstr("unknown option `--no-such-option`"));
  EXPECT_THAT(refusal({"zzzzzzzzzz"}), Not(HasSubstr("did you mean")));
  EXPECT_THAT(refusal({"lsp", "file.cpp"}), HasSubstr("unexpected word `file.cpp`"));
}

TEST(Options, UnknownValuesNameTheKnownOnes) {
  EXPECT_THAT(refusal({"check", "--format", "pdf"}),
              testing::AllOf(HasSubstr("unknown format `pdf`"), HasSubstr("sarif")));
  EXPECT_THAT(refusal({"check", "--report", "pdf=x"}), HasSubstr("unknown format `pdf`"));
  EXPECT_THAT(refusal({"check", "--report", "json"}), HasSubstr("names no file"));
  EXPECT_THAT(refusal({"check", "--fail-on", "info"}), HasSubstr("one of error, warning, note, never"));
  EXPECT_THAT(refusal({"check", "--color=green"}), HasSubstr("one of auto, always, never"));
  EXPECT_THAT(refusal({"check", "-j", "many"}), HasSubstr("many"));
  for (const char *Bad : {"tomorrow", "2026-13-01", "2026-1-1", "2026-06-32"})
    EXPECT_THAT(refusal({"check", "--today", Bad}), HasSubstr("is no date"));
}

TEST(Options, HelpAndVersionEndWell) {
  for (std::vector<const char *> Words : {std::vector<const char *>{"--help"}, {"check", "--help"}, {"--version"}}) {
    auto P = parse(Words);
    ASSERT_TRUE(std::holds_alternative<Ending>(P));
    EXPECT_EQ(std::get<Ending>(P).Status, 0);
  }
  std::string Help = std::get<Ending>(parse({"--help"})).Text;
  for (const Command &C : commands()) EXPECT_THAT(Help, HasSubstr(C.Name.str()));
}
