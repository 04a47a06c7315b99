// The phases one after the other, and the plain values that are handed from one to the next.
#include "driver/pipeline.h"
#include "driver/old_units.h"
#include "driver/project.h"
#include "driver/run_memory.h"
#include "driver/schema_phase.h"
#include "facts/facts_format.h"
#include "judge/judge.h"
#include "manifest/announcements.h"
#include "manifest/file_map.h"
#include "manifest/ownership.h"
#include "program/explain_place.h"
#include "program/program.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Parallel.h"
#include "llvm/Support/Path.h"

namespace ssot {
namespace {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

program::Services servicesOf(const ManifestResult &Manifest, const FileMap &Files, const Ownership &Owns) {
  program::Services Out;
  const std::vector<Service> &All = Manifest.M.Services;
  for (const Service &S : All) Out.Names.push_back(S.Name);
  Out.Root = Manifest.Root;
  auto IndexOf = [&All](const Service *S) { return S ? int(S - All.data()) : -1; };
  Out.RoleOf = [&Files, IndexOf](llvm::StringRef Path) {
    program::FileRole Role;
    Role.Service = IndexOf(Files.serviceOf(Path));
    Role.Excluded = Files.isExcluded(Path);
    if (const Service *S = Files.interfaceOf(Path)) Role.InterfaceOf.push_back(IndexOf(S));
    return Role;
  };
  Out.ServiceOfOutput = [&Files, IndexOf](llvm::StringRef Output) {
    return IndexOf(Files.serviceOfTarget(targetOfOutput(Output)));
  };
  // The handlers of each service's copies: judge asks for ways around them.
  std::vector<std::vector<const Pattern *>> Gates(All.size());
  for (const Entity &E : Manifest.M.Entities)
    for (const Copy &C : E.Copies)
      for (size_t I = 0; I < All.size(); ++I)
        if (All[I].Name == C.Service.Text) {
          for (const Pattern &P : C.Handlers) Gates[I].push_back(&P);
          for (const Pattern &P : C.Rebuild) Gates[I].push_back(&P);
        }
  if (llvm::any_of(Gates, [](const auto &Of) { return !Of.empty(); }))
    Out.IsGate = [Gates = std::move(Gates)](int Service, llvm::StringRef Function) {
      return llvm::any_of(Gates[Service], [&](const Pattern *P) { return P->matches(Function); });
    };
  // What keeps copies in step and who deploys reference data stands on the way; of reads nobody asks that.
  std::set<std::string> OnTheirWay;
  for (const Entity &E : Manifest.M.Entities) {
    for (const Copy &C : E.Copies) OnTheirWay.insert(C.Service.Text);
    if (E.Kind == EntityKind::Reference) OnTheirWay.insert(E.Owner.Text);
  }
  Out.AsksForWays = [OnTheirWay = std::move(OnTheirWay)](const Access &A) {
    return (A.Write || A.Op == Operation::Call) && OnTheirWay.contains(A.Service);
  };
  Out.FeedsCopy = [&Owns, &All](int Service, llvm::StringRef Event) {
    Resource What{ResourceKind::Event, Event.str(), "", "", ""};
    const Entity *Of = Owns.ask({All[Service].Name, Operation::Consume, What}).Of;
    return Of && llvm::any_of(Of->Copies, [&](const Copy &C) { return C.Service.Text == All[Service].Name; });
  };
  auto Unnamed = [](const Copy &C) { return C.Handlers.empty(); };
  if (llvm::any_of(Manifest.M.Entities, [&](const Entity &E) { return llvm::any_of(E.Copies, Unnamed); }))
    Out.FeedsUnnamedCopy = [&Owns, &All, Unnamed](int Service, llvm::StringRef Event) {
      Resource What{ResourceKind::Event, Event.str(), "", "", ""};
      const Entity *Of = Owns.ask({All[Service].Name, Operation::Consume, What}).Of;
      return Of &&
             llvm::any_of(Of->Copies, [&](const Copy &C) { return C.Service.Text == All[Service].Name && Unnamed(C); });
    };
  if (llvm::any_of(Manifest.M.Entities, [](const Entity &E) { return !E.PublishOn.empty(); })) {
    const std::vector<Entity> &Entities = Manifest.M.Entities;
    Out.Announced = [&Owns, &Entities](const Access &A) {
      const Entity *E = announced(Owns, A);
      return E ? int(E - Entities.data()) : -1;
    };
    Out.Announces = [&Owns, &Entities](const Access &A, int E) { return announces(Owns, A, Entities[E]); };
  }
  Out.IsMessage = [&Owns](llvm::StringRef Topic, llvm::StringRef Type) { return Owns.isMessage(Topic, Type); };
  for (auto &[Key, Value] : Manifest.M.Bindings) Out.Bindings[Key] = Value.Value;
  return Out;
}

/// Counts units; those that the manifest excludes carry calls through, but nobody waits for them.
void countUnits(Coverage &C, const std::vector<LinkedUnit> &Units, const FileMap &Files) {
  for (const LinkedUnit &U : Units) {
    if (Files.isExcluded(U.File)) continue;
    ++C.Units.Total;
    if (U.Failure.empty())
      ++C.Units.Analysed;
    else
      C.Units.Failed.push_back({U.File, U.Failure});
  }
  llvm::sort(C.Units.Failed);
}

/// `check FILES...`: the findings that one of the files has a part in, at their place or on their path.
void keepFiles(std::vector<Finding> &Findings, const RunOptions &Options, llvm::StringRef Root) {
  if (Options.Files.empty()) return;
  std::set<std::string> Wanted;
  for (const std::string &F : Options.Files) Wanted.insert(relativeTo(Root, realPath(Options, F)));
  llvm::erase_if(Findings, [&](const Finding &F) {
    return !Wanted.contains(F.Where.File) &&
           llvm::none_of(F.Path, [&](const PathStep &S) { return Wanted.contains(S.Where.File); });
  });
}

/// The services whose files have changed: with --diff, an overdue exception stops nobody else.
std::set<std::string> servicesTouched(const Revision &Since, llvm::StringRef Root, const FileMap &Files) {
  std::set<std::string> Out;
  for (const std::string &File : Since.changed())
    if (const Service *S = Files.serviceOf(relativeTo(Root, File))) Out.insert(S->Name);
  return Out;
}

/// Who knows what linking asks about the manifest. G must outlive it.
struct Described {
  explicit Described(const Given &G)
      : Files(G.Manifest.M), Owns(G.Manifest.M), Schemas(G.Manifest.M, G.SchemaRoot, Files, Owns),
        Who(servicesOf(G.Manifest, Files, Owns)) {
    Who.IsRoutine = [this](llvm::StringRef Name) { return Schemas.isRoutine(Name); };
    Who.IsNamed = [this](const Resource &What) { return Owns.names(What); };
  }
  Described(const Described &) = delete;
  FileMap Files;
  Ownership Owns;
  SchemaPhase Schemas;
  program::Services Who;
};

/// Everything after the facts. Since: with --diff. Memory: may know the linked program already; then there are no
/// units.
llvm::Expected<RunResult> conclude(const RunOptions &Options, const Given &G, Described &By,
                                   const std::vector<const facts::Tu *> &Units, Known How,
                                   const Revision *Since = nullptr, RunMemory *Memory = nullptr) {
  RunResult Out;
  Out.Root = G.Manifest.Root;
  auto &[Files, Owns, Schemas, Who] = By;
  LinkedProgram Linked = Memory ? Memory->link(Units, G.Models, Who) : linkUnits(Units, G.Models, Who);
  Linked.Accesses = Schemas.follow(std::move(Linked.Accesses));
  Out.Notes = std::move(Linked.Notes);
  Out.Seen.Models = std::move(Linked.Models);
  for (const std::string &Library : Out.Seen.Models.Silent)
    Out.Notes.push_back("calls go into the headers of " + Library +
                        ", but its model describes none of them: perhaps its interface has changed; " +
                        "see what matches with `ssot-lint models try FILE`");
  llvm::append_range(Out.Notes, Schemas.Notes);
  countUnits(Out.Seen, Linked.Units, Files);
  Out.Accesses = describe(Linked.Accesses, Owns);
  countWrites(Out.Seen, Out.Accesses);
  std::set<std::string> Analysed = std::move(Linked.AnalysedFiles);
  Analysed.insert(Schemas.Files.begin(), Schemas.Files.end());
  Out.Looked = scopeOf(Out.Seen.Units.Failed.empty(), std::move(Analysed),
                       {Options.Services.begin(), Options.Services.end()}, Files);

  JudgeOptions Judging;
  Judging.Today = Options.Today;
  Judging.Handled = std::move(Linked.Handled);
  Judging.Comments = std::move(Linked.Comments);
  llvm::append_range(Judging.Comments, Schemas.Comments);
  Judging.Seen = Out.Looked;
  Judging.Manifest = G.Manifest.Diagnostics;
  llvm::append_range(Judging.Manifest, Schemas.Warnings);
  if (Since) Judging.TouchedServices = servicesTouched(*Since, Out.Root, Files);
  if (How == Known::Apply && (!Options.Baseline.empty() || fs::exists(baselinePath(Options, Out.Root)))) {
    auto B = loadBaseline(Options, Out.Root);
    if (!B) return B.takeError();
    Judging.Known = std::move(*B);
  }
  Judgement Judged = judge(Linked.Accesses, Owns, Files, Judging);
  Out.Findings = std::move(Judged.Findings);
  Out.Counts = Judged.Counts;
  keepFiles(Out.Findings, Options, Out.Root);
  llvm::erase_if(Out.Accesses, [&](const OwnedAccess &A) {
    return !Options.Services.empty() && !llvm::is_contained(Options.Services, A.What.Service);
  });
  if (Linked.Outside)
    Out.Notes.push_back(
        std::to_string(Linked.Outside) +
        " units of the compilation database lie outside the root or in vendored code and were left out");
  return Out;
}

/// What the user said about the project at a revision. No value: nothing else than now, or nothing that can be used
/// (the change may be the one that brings the manifest): then what is said now holds for the old code, too.
std::optional<Given> givenAt(const Revision &Then, const RunOptions &Options, const std::string &Root) {
  if (!Then.descriptionsChanged()) return std::nullopt;
  auto Files = manifestFiles(Options);
  if (!Files) return llvm::consumeError(Files.takeError()), std::nullopt;
  RunOptions Old = Options;
  Old.Manifests.clear();
  for (const std::string &F : *Files) Old.Manifests.push_back(Then.oldPath(realPath(Options, F)));
  auto G = readGiven(Old);
  if (!G) return llvm::consumeError(G.takeError()), std::nullopt;
  G->Manifest.Root = Root;
  return std::move(*G);
}

/// Fingerprints of what was already reported at a revision. Units that the change does not touch say the same as now.
llvm::Expected<std::set<std::string>> findingsAt(const Revision &Then, const RunOptions &Options, const Given &Now,
                                                 ExtractPhaseOptions Phase,
                                                 const std::vector<extract::CompileUnit> &All,
                                                 const std::vector<ExtractedUnit> &Extracted) {
  OldUnits Units = oldUnits(Then, All, Extracted);
  Phase.CacheFolder.clear(); // the cache knows files by their present content
  Phase.Extract.Instead = Then.overlay();
  auto Old = extractUnits(Units.Again, Phase);
  if (!Old) return Old.takeError();
  for (const ExtractedUnit &U : *Old) Units.Same.push_back(&U.Facts);

  std::optional<Given> Given = givenAt(Then, Options, Now.Manifest.Root);
  Described By(Given ? *Given : Now);
  auto Result = conclude(Options, Given ? *Given : Now, By, Units.Same, Known::Ignore);
  if (!Result) return Result.takeError();
  std::set<std::string> Out;
  for (const Finding &F : Result->Findings)
    if (!F.Suppressed) Out.insert(F.Fingerprint);
  return Out;
}

/// Leaves what is new. What is overdue is said all the same: its rule knows bystanders.
void keepNew(RunResult &R, const std::set<std::string> &Before) {
  std::set<std::string> Gone = Before;
  size_t All = R.Findings.size();
  llvm::erase_if(R.Findings, [&](const Finding &F) {
    Gone.erase(F.Fingerprint);
    return !F.Suppressed && F.Rule != "ssot-exception-expired" && Before.contains(F.Fingerprint);
  });
  unsigned Old = unsigned(All - R.Findings.size());
  R.Counts.Known += Old;
  R.Counts.New -= Old;
  R.Counts.Fixed += unsigned(Gone.size());
}

} // namespace

llvm::Expected<RunResult> analyseProject(const RunOptions &Options, Known How) {
  auto G = readGiven(Options, ManifestIs::Needed, ModelsAre::Later);
  if (!G) return G.takeError();
  ExtractPhaseOptions Phase = extractOptions(Options, *G);
  Phase.Bodies = facts::Bodies::Later;
  auto Database = databaseOf(Options);
  if (!Database) return Database.takeError();
  RunMemory Memory(Options, *G, Phase, *Database);
  Described By(*G);
  if (Memory.recall(By.Who) && Options.Diff.empty()) {
    auto Out = conclude(Options, *G, By, {}, How, nullptr, &Memory);
    if (Out) Out->Seen.Units.Cached = Out->Seen.Units.Total;
    return Out;
  }
  if (llvm::Error E = readModels(Options, *G)) return std::move(E);
  auto Project = loadUnits(Options, Phase.Extract.Project, G->Manifest.Root, *Database);
  if (!Project) return Project.takeError();
  std::optional<Revision> Since;
  if (!Options.Diff.empty()) {
    auto R = Revision::read(G->Manifest.Root, Options.Diff);
    if (!R) return R.takeError();
    Since.emplace(std::move(*R));
  }
  auto Extracted = extractUnits(Project->Units, Phase, &Memory.Hashes);
  if (!Extracted) return Extracted.takeError();

  std::vector<const facts::Tu *> Units;
  for (const ExtractedUnit &U : *Extracted) Units.push_back(&U.Facts);
  Memory.Outside = Project->Outside;
  auto Out = conclude(Options, *G, By, Units, How, Since ? &*Since : nullptr, &Memory);
  if (!Out) return Out;
  if (Since) {
    auto Before = findingsAt(*Since, Options, *G, Phase, Project->Units, *Extracted);
    if (!Before) return Before.takeError();
    keepNew(*Out, *Before);
  }
  Out->Seen.Units.Cached = unsigned(llvm::count_if(*Extracted, [](const ExtractedUnit &U) { return U.Cached; }));
  return Out;
}

llvm::Expected<Explanation> explainProjectPlace(const RunOptions &Options, Location Place) {
  auto G = readGiven(Options);
  if (!G) return G.takeError();
  ExtractPhaseOptions Phase = extractOptions(Options, *G);
  auto Project = loadUnits(Options, Phase.Extract.Project, G->Manifest.Root);
  if (!Project) return Project.takeError();
  auto Extracted = extractUnits(Project->Units, Phase);
  if (!Extracted) return Extracted.takeError();
  std::vector<const facts::Tu *> Units;
  for (const ExtractedUnit &U : *Extracted) Units.push_back(&U.Facts);
  Described By(*G);
  Place.File = relativeTo(G->Manifest.Root, realPath(Options, Place.File));
  return program::explainPlace(Units, G->Models, By.Who, Place);
}

/// Several at a time; in the order of the files.
static std::vector<llvm::Expected<std::vector<facts::Tu>>> readAll(const std::vector<std::string> &Files) {
  std::vector<llvm::Expected<std::vector<facts::Tu>>> Out;
  for (size_t I = 0; I < Files.size(); ++I) Out.emplace_back(std::vector<facts::Tu>());
  for (auto &Read : Out) llvm::cantFail(Read.takeError()); // looked at: may be assigned
  llvm::parallelFor(0, Files.size(), [&](size_t I) { Out[I] = facts::readFacts(Files[I], facts::Bodies::Later); });
  return Out;
}

llvm::Expected<RunResult> analyseFacts(const RunOptions &Options, const std::vector<std::string> &FactsFiles) {
  auto G = readGiven(Options);
  if (!G) return G.takeError();
  std::vector<facts::Tu> Facts;
  std::vector<Diagnostic> Problems;
  for (llvm::Expected<std::vector<facts::Tu>> &Read : readAll(FactsFiles)) {
    if (Read)
      std::move(Read->begin(), Read->end(), std::back_inserter(Facts));
    else
      llvm::handleAllErrors(Read.takeError(),
                            [&](const InputError &E) { llvm::append_range(Problems, E.Diagnostics); });
  }
  if (!Problems.empty()) return llvm::make_error<InputError>(Problems);
  std::vector<const facts::Tu *> Units;
  for (const facts::Tu &T : Facts) Units.push_back(&T);
  Described By(*G);
  return conclude(Options, *G, By, Units, Known::Apply);
}

std::string baselinePath(const RunOptions &Options, llvm::StringRef Root) {
  if (!Options.Baseline.empty()) return realPath(Options, Options.Baseline);
  llvm::SmallString<256> P(Root);
  path::append(P, BaselineFileName);
  return std::string(P);
}

llvm::Expected<Baseline> loadBaseline(const RunOptions &Options, llvm::StringRef Root) {
  std::string Path = baselinePath(Options, Root);
  std::string Shown = relativeTo(Root, Path);
  auto Buffer = llvm::MemoryBuffer::getFile(Path);
  if (!Buffer)
    return inputError({Shown}, "cannot read the list of known findings: " + Buffer.getError().message(),
                      "make it with `ssot-lint baseline create`");
  return readBaseline((*Buffer)->getBuffer(), Shown);
}

std::string targetOfOutput(llvm::StringRef Output) {
  for (auto I = path::begin(Output), E = path::end(Output); I != E; ++I) {
    llvm::StringRef Folder = *I;
    if (Folder == "_objs" && std::next(I) != E) return std::next(I)->str();            // Bazel
    if (Folder.consume_back(".dir") || Folder.consume_back(".p")) return Folder.str(); // CMake, Meson
  }
  return "";
}

} // namespace ssot
