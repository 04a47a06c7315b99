// CLI11 at work: one parser for the options that all commands share. (LLVM's own cl:: would bring along hundreds of the
// compiler's options.)
#include "cli/options.h"
#include "cli/commands.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include <CLI/CLI.hpp>
#include <ctime>

namespace ssot::cli {
namespace {

/// How a word of the command line is wrong, before there is an option to blame.
Ending badUsage(const llvm::Twine &What, llvm::StringRef Help = "") {
  std::string Text = "ssot-lint: error: " + What.str() + "\n";
  if (!Help.empty()) Text += "    help: " + Help.str() + "\n";
  return {2, Text + badInputLine("the command line") + "\n"};
}

std::string didYouMean(llvm::StringRef Nearest) {
  return Nearest.empty() ? "" : "did you mean `" + Nearest.str() + "`?";
}

std::string today() {
  std::time_t Now = std::time(nullptr);
  char Text[16];
  std::strftime(Text, sizeof(Text), "%Y-%m-%d", std::localtime(&Now));
  return Text;
}

bool isDate(llvm::StringRef S) {
  auto Digits = [](llvm::StringRef D, int Low, int High) {
    int N;
    return !D.getAsInteger(10, N) && N >= Low && N <= High;
  };
  return S.size() == 10 && S[4] == '-' && S[7] == '-' && Digits(S.take_front(4), 1, 9999) &&
         Digits(S.substr(5, 2), 1, 12) && Digits(S.substr(8), 1, 31);
}

/// Options whose text means something to us, until it has been understood.
struct RawWords {
  std::string Format = "text", FailOn = "error", Shard;
  std::vector<std::string> Reports;
  bool Version = false, NoCache = false, NoSharedPch = false;
};

void addInputs(CLI::App &App, RunOptions &R, RawWords &Raw) {
  App.add_option("-p", R.Database, "build folder, or compile_commands.json; found by itself")->type_name("DIR|FILE");
  App.add_option("--manifest", R.Manifests,
                 "ownership manifest, or a folder of them; ownership.yaml is found by itself")
      ->type_name("FILE")
      ->allow_extra_args(false);
  App.add_option("--models", R.Models, "your own library models")->type_name("FILE|DIR")->allow_extra_args(false);
  App.add_option("--service", R.Services, "only findings of this service")->type_name("NAME")->allow_extra_args(false);
  App.add_option("--extra-arg", R.ExtraArgs, "one more compiler flag, after the others")
      ->type_name("ARG")
      ->allow_extra_args(false);
  App.add_option("--extra-arg-before", R.ExtraArgsBefore, "the same, before the others")
      ->type_name("ARG")
      ->allow_extra_args(false);
  App.add_option("--today", R.Today, "the date to judge `until` by")->type_name("DATE");
  App.add_option("--baseline", R.Baseline, "the list of known findings (default: .ssot-baseline.jsonl at the root)")
      ->type_name("FILE");
  App.add_option("--diff", R.Diff, "only what is new against this git revision")->type_name("REV");
  App.add_option("-j,--jobs", R.Jobs, "processes at work at the same time")->type_name("N");
  App.add_option("--cache-dir", R.CacheFolder, "where facts are kept between runs")->type_name("DIR");
  App.add_flag("--no-cache", Raw.NoCache, "neither read nor keep facts of other runs");
  App.add_flag("--no-shared-pch", Raw.NoSharedPch, "let each unit parse its external headers itself");
  App.add_flag("--verify-pch", R.VerifyPch, "parse each unit with and without shared headers, and compare");
}

void addOutputs(CLI::App &App, OutputOptions &O, RawWords &Raw) {
  App.add_option("--format", Raw.Format, "how to write the result (default: text)")->type_name("FORMAT");
  App.add_option("-o,--output", O.File, "write there, not to stdout")->type_name("FILE");
  App.add_option("--report", Raw.Reports, "one more report from the same run, repeatable")
      ->type_name("FORMAT=FILE")
      ->allow_extra_args(false);
  App.add_option("--fail-on", Raw.FailOn, "the least level that gives exit status 1: error, warning, note, never")
      ->type_name("LEVEL");
  App.add_flag("--allow-incomplete", O.FailOn.AllowIncomplete,
               "units that could not be analysed whole do not give exit status 3");
  App.add_flag("--color{always},--no-color{never}", O.Color, "colours; by themselves on a terminal");
  App.add_flag("--quiet,-q", O.Quiet, "only the report, and errors");
  App.add_flag("--progress", O.Progress, "say how far the run has come; by itself on a terminal");
  App.add_flag("--version", Raw.Version, "print the version");
}

std::string formatNames() {
  std::vector<std::string> Names;
  for (const Format &F : formats()) Names.push_back(F.Name.str());
  return llvm::join(Names, ", ");
}

/// Turns the words into values; returns what is wrong.
std::optional<Ending> understand(const RawWords &Raw, Options &O) {
  O.Run.UseCache = !Raw.NoCache && !O.Run.VerifyPch; // cached facts verify nothing
  O.Run.SharedPch = !Raw.NoSharedPch;
  if (O.Run.Today.empty()) O.Run.Today = today();
  if (!isDate(O.Run.Today)) return badUsage("`" + O.Run.Today + "` is no date", "write it as 2026-06-01");
  if (!Raw.Shard.empty()) {
    auto [I, N] = llvm::StringRef(Raw.Shard).split('/');
    if (I.getAsInteger(10, O.Shard) || N.getAsInteger(10, O.Shards) || O.Shard < 1 || O.Shard > O.Shards)
      return badUsage("`--shard " + Raw.Shard + "` is no part", "write --shard 1/4 to --shard 4/4");
    --O.Shard;
  }
  auto Unknown = [](llvm::StringRef Name) {
    return badUsage("unknown format `" + Name + "`", "one of " + formatNames());
  };
  if (!(O.Output.As = formatNamed(Raw.Format))) return Unknown(Raw.Format);
  for (llvm::StringRef R : Raw.Reports) {
    auto [Name, File] = R.split('=');
    const Format *F = formatNamed(Name);
    if (!F) return Unknown(Name);
    if (File.empty()) return badUsage("`--report " + R + "` names no file", "write --report " + Name.str() + "=FILE");
    O.Output.Reports.emplace_back(F, File.str());
  }
  if (!llvm::is_contained({"auto", "always", "never"}, O.Output.Color))
    return badUsage("unknown colour choice `" + O.Output.Color + "`", "one of auto, always, never");
  static const std::pair<llvm::StringRef, std::optional<Severity>> Levels[] = {
      {"error", Severity::Error}, {"warning", Severity::Warning}, {"note", Severity::Note}, {"never", std::nullopt}};
  auto Level = llvm::find_if(Levels, [&](auto &L) { return L.first == Raw.FailOn; });
  if (Level == std::end(Levels))
    return badUsage("unknown level `" + Raw.FailOn + "`", "one of error, warning, note, never");
  O.Output.FailOn.FailOn = Level->second;
  return std::nullopt;
}

std::string helpOfAll(const CLI::App &App) {
  std::string Text = "Proves that every piece of data is changed only by the service that owns it.\n\nusage: ssot-lint "
                     "[COMMAND] [OPTIONS] [FILES...]\n\n";
  for (const Command &C : commands()) {
    std::string Left = ("  " + C.Name + " " + C.Words).str();
    Left.resize(std::max<size_t>(Left.size() + 1, 28), ' ');
    Text += Left + C.About.str() + "\n";
  }
  std::string Whole = App.help();
  llvm::StringRef Options = Whole;
  return Text + "\n" + Options.drop_front(std::min(Options.find("Options:"), Options.size())).str() +
         "\nExit status: 0 nothing at or above --fail-on, 1 findings, 2 bad input, 3 incomplete.\n";
}

std::vector<std::string> optionNames(const CLI::App &App) {
  std::vector<std::string> Names;
  for (const CLI::Option *O : App.get_options()) {
    for (const std::string &N : O->get_lnames()) Names.push_back("--" + N);
    for (const std::string &N : O->get_snames()) Names.push_back("-" + N);
  }
  return Names;
}

Ending unknownWords(const CLI::App &App, const CLI::ParseError &E) {
  for (const std::string &Word : App.remaining()) {
    std::vector<std::string> Names = optionNames(App);
    std::vector<llvm::StringRef> Candidates(Names.begin(), Names.end());
    llvm::StringRef Name = llvm::StringRef(Word).split('=').first;
    return badUsage((Name.starts_with("-") ? "unknown option `" : "unexpected word `") + Name + "`",
                    didYouMean(nearest(Name, Candidates)));
  }
  return badUsage(E.what());
}

/// The command word, or check where there is none; words of argv that are left.
std::variant<const Command *, Ending> takeCommand(std::vector<std::string> &Words) {
  const Command *Default = &commands().front();
  if (Words.empty() || llvm::StringRef(Words[0]).starts_with("-")) return Default;
  auto Found = llvm::find_if(commands(), [&](const Command &C) { return C.Name == Words[0]; });
  if (Found == commands().end()) {
    if (llvm::sys::fs::exists(Words[0])) return Default; // ssot-lint FILES...
    std::vector<llvm::StringRef> Names;
    for (const Command &C : commands()) Names.push_back(C.Name);
    return badUsage("unknown command `" + Words[0] + "`", didYouMean(nearest(Words[0], Names)));
  }
  Words.erase(Words.begin());
  return &*Found;
}

} // namespace

std::string nearest(llvm::StringRef Word, llvm::ArrayRef<llvm::StringRef> Candidates) {
  llvm::StringRef Best;
  unsigned Least = unsigned(Word.size()) / 3 + 2;
  for (llvm::StringRef C : Candidates)
    if (unsigned D = Word.edit_distance(C, /*AllowReplacements=*/true, Least); D < Least) Least = D, Best = C;
  return Best.str();
}

llvm::ArrayRef<Command> commands() {
  static constexpr Command All[] = {
#define SSOT_COMMAND(Name, Function, Words, About) {Name, Words, About, Function},
#include "cli/commands.def"
  };
  return All;
}

std::variant<Request, Ending> parseCommandLine(int Argc, const char *const *Argv) {
  std::vector<std::string> Words(Argv + std::min(Argc, 1), Argv + Argc);
  bool NoCommand = Words.empty() || Words[0] == "--help" || Words[0] == "-h";
  auto Taken = takeCommand(Words);
  if (auto *E = std::get_if<Ending>(&Taken)) return *E;
  Request R;
  R.What = std::get<const Command *>(Taken);

  RawWords Raw;
  CLI::App App(R.What->About.str(), ("ssot-lint " + R.What->Name).str());
  App.get_formatter()->column_width(34);
  addInputs(App, R.With.Run, Raw);
  addOutputs(App, R.With.Output, Raw);
  if (R.What->Name == "sql") App.add_option("--dialect", R.With.Dialect, "of the statement")->type_name("D");
  if (R.What->Name == "extract") {
    App.add_flag("--print", R.With.Print, "print the facts as text instead of writing a file");
    App.add_option("--shard", Raw.Shard, "one part of N of the units, for N machines; `link` takes all parts")
        ->type_name("I/N");
    App.add_option("--depfile", R.With.DepFile, "write there what the facts depend on, as make and Ninja read it")
        ->type_name("FILE");
  }
  if (!R.What->Words.empty()) App.add_option("words", R.With.Words, R.What->Words.str());
  try {
    App.parse(std::vector<std::string>(Words.rbegin(), Words.rend()));
  } catch (const CLI::CallForHelp &) {
    return Ending{0, NoCommand ? helpOfAll(App) : App.help()};
  } catch (const CLI::ParseError &E) {
    return unknownWords(App, E);
  }
  if (Raw.Version) return Ending{0, "ssot-lint " SSOT_VERSION "\n"};
  llvm::SmallString<256> Folder;
  llvm::sys::fs::current_path(Folder);
  R.With.Run.Folder = std::string(Folder);
  if (auto E = understand(Raw, R.With)) return *E;
  return R;
}

} // namespace ssot::cli
