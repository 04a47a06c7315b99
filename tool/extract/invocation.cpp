// The command line of a unit, made fit for our Clang: no launcher in front, no outputs, no warnings, nothing that only
// GCC understands. Which option a word is, is asked of Clang's own option table; what GCC alone knows is a list of
// prefixes.
#include "extract/compile_database.h"
#include "clang/Options/Options.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Option/Arg.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Option/OptTable.h"
#include "llvm/Support/Path.h"

namespace ssot::extract {
namespace {

namespace opts = clang::options;
namespace path = llvm::sys::path;

/// Flags of GCC that Clang knows and rejects, or that spoil parsing, by prefix. (Those that it does not know are
/// dropped anyway.)
constexpr llvm::StringLiteral GccOnly[] = {"-fvar-tracking-assignments",
                                           "-fno-var-tracking-assignments",
                                           "-fconserve-stack",
                                           "-freorder-functions",
                                           "-ftree-parallelize-loops=",
                                           "-fipa-pta",
                                           "-fno-ipa-cp-clone",
                                           "-flto-partition=",
                                           "-fdump-",
                                           "-fcallgraph-info",
                                           "-fanalyzer",
                                           "-fconcepts",
                                           "-fmodules-ts",
                                           "-fmodule-mapper=",
                                           "-fdeps-",
                                           "-fno-gnu-unique",
                                           "-fext-numeric-literals",
                                           "-fimplicit-constexpr",
                                           "-frepo",
                                           "-fabi-version=",
                                           "-fabi-compat-version=",
                                           "-fcompare-debug-second",
                                           "-fprofile-partial-training",
                                           "-fpch-deps",
                                           "-fdiagnostics-show-labels",
                                           "-fdiagnostics-minimum-margin-width=",
                                           "-fno-canonical-system-headers",
                                           "-fworking-directory",
                                           "-ftrack-macro-expansion=",
                                           "-fexec-charset=",
                                           "-finput-charset=",
                                           "-fwide-exec-charset=",
                                           "-mno-avx256-split-",
                                           "-mindirect-branch",
                                           "-mpreferred-stack-boundary=",
                                           "-maccumulate-outgoing-args",
                                           "-mrecord-mcount",
                                           "-mno-direct-extern-access",
                                           "-gno-as-locus-view",
                                           "-gas-locus-view",
                                           "-gstatement-frontiers",
                                           "-fcilkplus",
                                           "-fhardened",
                                           "-fno-tree-loop-distribute-patterns",
                                           "-fsanitize=bounds-strict",
                                           "-fgnu-tm",
                                           "-fnothrow-opt",
                                           "-fno-enforce-eh-specs",
                                           "-fchecking=",
                                           "-mno-80387"};

/// Flags that write files, read profiles or load code into the compiler; none changes what the source means.
constexpr llvm::StringLiteral SideEffects[] = {"-fplugin",
                                               "-fpass-plugin",
                                               "-save-temps",
                                               "--save-temps",
                                               "-ftime-trace",
                                               "-fprofile-",
                                               "-fcs-profile-",
                                               "-fauto-profile",
                                               "-fcoverage-",
                                               "-serialize-diagnostics",
                                               "--serialize-diagnostics",
                                               "-index-store-path",
                                               "-fcrash-diagnostics",
                                               "-fproc-stat-report",
                                               "-gen-reproducer",
                                               "-gsplit-dwarf",
                                               "-fstack-usage",
                                               "-fsave-optimization-record",
                                               "-foptimization-record",
                                               "-femit-",
                                               "-ferror-limit=",
                                               "-fmax-errors=",
                                               "-pg",
                                               "-coverage",
                                               "--coverage"};

constexpr llvm::StringLiteral Launchers[] = {"ccache",    "sccache",  "distcc",     "icecc",    "icerun",  "gomacc",
                                             "rewrapper", "reclient", "buildcache", "cachecc1", "clcache", "fastbuild",
                                             "env",       "nice",     "time",       "libtool",  "cmake"};

bool startsWithOne(llvm::StringRef Word, llvm::ArrayRef<llvm::StringLiteral> Prefixes) {
  return llvm::any_of(Prefixes, [&](llvm::StringRef P) { return Word.starts_with(P); });
}

/// A launcher may have options and VAR=value settings of its own; the compiler follows them. `cmake -E ... -- g++`
/// names the end.
void dropLaunchers(std::vector<std::string> &Words) {
  while (!Words.empty()) {
    llvm::StringRef Name = path::stem(Words[0]) == "ccache-swig" ? "" : path::filename(Words[0]);
    Name.consume_back(".exe");
    if (!llvm::is_contained(Launchers, Name)) return;
    auto End = Name == "cmake" ? llvm::find(Words, "--") : Words.begin();
    if (End == Words.end()) return;
    auto Compiler = std::find_if(std::next(End), Words.end(),
                                 [](llvm::StringRef W) { return !W.starts_with("-") && !W.contains('='); });
    Words.erase(Words.begin(), Compiler);
  }
}

bool isWanted(const llvm::opt::Arg &A, llvm::StringRef Spelled) {
  const llvm::opt::Option &O = A.getOption();
  for (opts::ID Dropped :
       {opts::OPT_Action_Group, opts::OPT_M_Group, opts::OPT_pedantic_Group, opts::OPT_o, opts::OPT_include_pch,
        opts::OPT_INPUT, opts::OPT_UNKNOWN, opts::OPT_Link_Group, opts::OPT_w, opts::OPT_clang_ignored_f_Group})
    if (O.matches(Dropped)) return Spelled.starts_with("-fsyntax-only");
  if (O.matches(opts::OPT_W_Group) || (Spelled.starts_with("-W") && !Spelled.contains(',')))
    return Spelled.starts_with("-Wno-") && !Spelled.starts_with("-Wno-error");
  if (Spelled.starts_with("-finput-charset=")) return Spelled.drop_front(16).equals_insensitive("utf-8");
  return !startsWithOne(Spelled, GccOnly) && !startsWithOne(Spelled, SideEffects);
}

/// `-Xclang A` pairs: a precompiled header, a plug-in and its arguments are dropped, with the word that follows them.
class XclangFilter {
public:
  bool keeps(llvm::StringRef Value) {
    if (std::exchange(DropNext, false)) return false;
    if (startsWithOne(Value, {"-include-pch", "-load", "-add-plugin", "-plugin", "-plugin-arg-"})) {
      DropNext = true;
      return false;
    }
    return Value != "-emit-pch" && Value != "-verify";
  }

private:
  bool DropNext = false;
};

} // namespace

std::vector<std::string> normaliseArguments(std::vector<std::string> Raw, llvm::StringRef File,
                                            const ExtraArguments &Extra, std::string &OutputFile) {
  dropLaunchers(Raw);
  if (Raw.empty()) return {};
  std::vector<std::string> Out = {Raw[0]};
  llvm::append_range(Out, Extra.Before);

  std::vector<const char *> Words;
  for (const std::string &W : llvm::drop_begin(Raw)) Words.push_back(W.c_str());
  unsigned MissingIndex = 0, MissingCount = 0;
  llvm::opt::InputArgList Args =
      clang::getDriverOptTable().ParseArgs(Words, MissingIndex, MissingCount, llvm::opt::Visibility(opts::ClangOption));
  if (const llvm::opt::Arg *O = Args.getLastArg(opts::OPT_o)) OutputFile = O->getValue();
  XclangFilter Xclang;
  // An argument's words are those from its own to the next one's: as the user spelled them, aliases and joined forms
  // too.
  std::vector<const llvm::opt::Arg *> All;
  for (const llvm::opt::Arg *A : Args) All.push_back(&A->getBaseArg());
  for (size_t I = 0; I < All.size(); ++I) {
    unsigned Begin = All[I]->getIndex(), End = I + 1 < All.size() ? All[I + 1]->getIndex() : unsigned(Words.size());
    if (!isWanted(*All[I], Words[Begin])) continue;
    if (All[I]->getOption().matches(opts::OPT_Xclang) && !Xclang.keeps(All[I]->getValue())) continue;
    Out.insert(Out.end(), Words.begin() + Begin, Words.begin() + End);
  }
  llvm::append_range(Out, Extra.After);
  Out.insert(Out.end(), {"-fsyntax-only", "--", File.str()});
  return Out;
}

} // namespace ssot::extract
