// `ssot-lint extract -p DB FILE -o OUT`: the first half of check. Units with errors give facts that say so; `link` will
// count them.
#include "cli/commands.h"
#include "driver/project.h"
#include "facts/facts_format.h"
#include "facts/facts_print.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

namespace ssot::cli {

/// The units of the files that were asked for.
static llvm::Error choose(std::vector<extract::CompileUnit> &Units, const Options &O) {
  if (O.Words.empty()) return llvm::Error::success();
  std::vector<std::string> Files;
  for (const std::string &W : O.Words) Files.push_back(realPath(O.Run, W));
  std::vector<Diagnostic> Missing;
  for (size_t I = 0; I < Files.size(); ++I)
    if (llvm::none_of(Units, [&](const extract::CompileUnit &U) { return realPath(O.Run, U.File) == Files[I]; }))
      Missing.push_back({Severity::Error,
                         {O.Words[I]},
                         "no unit of the compilation database",
                         "name a source file that the project compiles"});
  if (!Missing.empty()) return llvm::make_error<InputError>(Missing);
  llvm::erase_if(Units,
                 [&](const extract::CompileUnit &U) { return !llvm::is_contained(Files, realPath(O.Run, U.File)); });
  return llvm::Error::success();
}

/// Every N-th unit: neighbours cost about the same, so parts do too.
static void takeShard(std::vector<extract::CompileUnit> &Units, const Options &O) {
  std::vector<extract::CompileUnit> Part;
  for (size_t I = O.Shard; I < Units.size(); I += O.Shards) Part.push_back(std::move(Units[I]));
  Units = std::move(Part);
}

/// `OUT: file file ...`, each file once.
static llvm::Error writeDepFile(const std::vector<const facts::Tu *> &Facts, const Options &O) {
  std::set<std::string> Files;
  for (const facts::Tu *T : Facts)
    for (const facts::File &F : T->Files) Files.insert(F.Path);
  auto Escaped = [](llvm::StringRef Path) {
    std::string Out;
    for (char C : Path) {
      if (C == ' ' || C == '#') Out += '\\';
      if (C == '$') Out += '$';
      Out += C;
    }
    return Out;
  };
  return writeTo(O.DepFile, [&](llvm::raw_ostream &OS) {
    OS << Escaped(O.Output.File) << ":";
    for (const std::string &F : Files) OS << " \\\n  " << Escaped(F);
    OS << "\n";
  });
}

int runExtract(const Options &O) {
  if (O.Output.File.empty() && !O.Print)
    return badInput(inputError({}, "extract needs a file to write to", "name it with -o"), "the command line");
  RunOptions Run = O.Run;
  Run.Progress = progressOn(O.Output);
  auto G = readGiven(Run, ManifestIs::Optional);
  if (!G) return badInput(G.takeError(), "nothing was analysed");
  ExtractPhaseOptions Phase = extractOptions(Run, *G);
  auto Units = loadUnits(Run, Phase.Extract.Project, G->Manifest.Root);
  if (!Units) return badInput(Units.takeError(), "the compilation database");
  if (llvm::Error E = choose(Units->Units, O)) return badInput(std::move(E), "the command line");
  takeShard(Units->Units, O);
  auto Extracted = extractUnits(Units->Units, Phase);
  if (!Extracted) return badInput(Extracted.takeError(), "the cache");

  std::vector<const facts::Tu *> Facts;
  unsigned Failures = 0;
  for (const ExtractedUnit &U : *Extracted) {
    Facts.push_back(&U.Facts);
    std::optional<UnitFailure> F = failureOf(U.Facts);
    if (!F) continue;
    ++Failures;
    Location At = F->Where.File.empty() ? Location{F->File} : F->Where;
    At.File = relativeTo(G->Manifest.Root, At.File);
    llvm::errs() << render({Severity::Error, At, "not analysed whole: " + F->Reason, ""}) << "\n";
  }
  if (O.Print) {
    for (const facts::Tu *T : Facts) facts::printFacts(*T, llvm::outs());
    return 0;
  }
  if (llvm::Error E = facts::writeFacts(Facts, O.Output.File)) return badInput(std::move(E), "the output file");
  if (!O.DepFile.empty())
    if (llvm::Error E = writeDepFile(Facts, O)) return badInput(std::move(E), "the dependency file");
  if (!O.Output.Quiet) {
    if (Failures)
      llvm::errs() << "ssot-lint: incomplete: " << Failures << " of " << Facts.size()
                   << " units could not be analysed whole; their facts say so\n";
    else
      llvm::errs() << "ssot-lint: facts of " << Facts.size() << (Facts.size() == 1 ? " unit\n" : " units\n");
  }
  return 0;
}

} // namespace ssot::cli
