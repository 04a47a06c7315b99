// The phases of `models try`: units of the files -> facts -> matches and accesses, joined by place.
#include "driver/try_models.h"
#include "driver/project.h"
#include "program/program.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"

namespace ssot {
namespace {

/// The units of these files, whatever else the database has.
llvm::Expected<std::vector<extract::CompileUnit>> unitsOf(const RunOptions &Options, const Given &G,
                                                          const std::vector<std::string> &Files) {
  std::vector<extract::CompileUnit> All, Chosen;
  std::string Database = Options.Database;
  if (Database.empty()) {
    if (auto Found = extract::findCompileDatabase(Options.Folder))
      Database = *Found;
    else
      llvm::consumeError(Found.takeError());
  }
  if (!Database.empty()) {
    auto Units = loadUnits(Options, extractOptions(Options, G).Extract.Project, G.Manifest.Root);
    if (!Units && !Options.Database.empty()) return Units.takeError();
    // A database that was found by itself may be another project's: the file stands alone then.
    if (Units)
      All = std::move(Units->Units);
    else
      llvm::consumeError(Units.takeError());
  }
  for (const std::string &Name : Files) {
    std::string File = realPath(Options, Name);
    if (!llvm::sys::fs::is_regular_file(File))
      return inputError({Name}, "cannot read this file", "name a C or C++ source file");
    size_t Before = Chosen.size();
    llvm::copy_if(All, std::back_inserter(Chosen),
                  [&](const extract::CompileUnit &U) { return realPath(Options, U.File) == File; });
    if (Chosen.size() != Before) continue;
    extract::CompileUnit Alone;
    Alone.File = File;
    Alone.Directory = Options.Folder;
    Alone.Arguments = extract::normaliseArguments({"c++", "-std=c++20", File}, File,
                                                  {Options.ExtraArgsBefore, Options.ExtraArgs}, Alone.Output);
    Chosen.push_back(std::move(Alone));
  }
  return Chosen;
}

} // namespace

llvm::Expected<std::vector<TriedCall>> tryModels(const RunOptions &Options, const std::vector<std::string> &Files) {
  auto G = readGiven(Options, ManifestIs::Optional);
  if (!G) return G.takeError();
  auto Chosen = unitsOf(Options, *G, Files);
  if (!Chosen) return Chosen.takeError();
  ExtractPhaseOptions Phase = extractOptions(Options, *G);
  for (const extract::CompileUnit &U : *Chosen) Phase.Extract.Project.Analyse.push_back(U.File);
  auto Extracted = extractUnits(*Chosen, Phase);
  if (!Extracted) return Extracted.takeError();
  std::vector<const facts::Tu *> Units;
  std::vector<Diagnostic> Problems;
  for (const ExtractedUnit &U : *Extracted) {
    Units.push_back(&U.Facts);
    if (auto F = failureOf(U.Facts))
      Problems.push_back({Severity::Error, F->Where.File.empty() ? Location{F->File} : F->Where, F->Reason,
                          "add the missing flags with --extra-arg, or name the build folder with -p"});
  }
  if (!Problems.empty()) return llvm::make_error<InputError>(Problems);

  program::Services Who;
  Who.Root = G->Manifest.Root;
  Who.RoleOf = [](llvm::StringRef) { return program::FileRole(); };
  for (auto &[Key, Value] : G->Manifest.M.Bindings) Who.Bindings[Key] = Value.Value;
  program::Result Linked = program::link(Units, G->Models, Who);
  std::vector<TriedCall> Out;
  for (program::ModelMatch &M : program::matchesOf(Units, G->Models, Who)) {
    TriedCall Call{std::move(M), {}};
    if (Out.empty() || Out.back().Match.Where != Call.Match.Where || Out.back().Match.Function != Call.Match.Function)
      llvm::copy_if(Linked.Accesses, std::back_inserter(Call.Does), [&](const Access &A) {
        return A.At.Where == Call.Match.Where && A.At.Function == Call.Match.Function;
      });
    Out.push_back(std::move(Call));
  }
  return Out;
}

} // namespace ssot
