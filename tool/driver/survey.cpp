// Folders first: the manifest that is drafted says `paths`, so a guess must be one that a person would write.
#include "driver/survey.h"
#include "driver/project.h"
#include "program/program.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include <map>
#include <set>

namespace ssot {
namespace {

namespace path = llvm::sys::path;

/// Folders that say what kind of file lies in them, not which program it belongs to.
bool isGeneric(llvm::StringRef Folder) {
  return llvm::is_contained({"src", "source", "sources", "main", "app", "bin", "lib", "cpp", "server"}, Folder);
}
/// Programs below these are no services.
bool isAside(llvm::StringRef Folder) {
  return llvm::is_contained({"test", "tests", "testing", "example", "examples", "sample", "samples", "bench",
                             "benchmark", "benchmarks", "fuzz", "tools", "scripts", "doc", "docs"},
                            Folder);
}
/// Each folder in these is a service, whether its `main` is in the database or not.
bool holdsServices(llvm::StringRef Folder) {
  return llvm::is_contained({"services", "service", "microservices", "apps", "daemons", "cmd"}, Folder);
}

bool hasMain(const facts::Tu &T) {
  return llvm::any_of(T.Functions, [&](const facts::Function &F) {
    return (F.Flags & facts::FnHasBody) && T.Strings[F.Name] == "main";
  });
}

/// The folder that a person would name for a program that begins in this file; no value: it is no service.
std::optional<std::string> folderOf(llvm::StringRef File) {
  std::vector<llvm::StringRef> Parts;
  for (auto I = path::begin(File), E = path::end(File); I != E; ++I) Parts.push_back(*I);
  Parts.pop_back();
  if (llvm::any_of(Parts, isAside)) return std::nullopt;
  while (!Parts.empty() && isGeneric(Parts.back())) Parts.pop_back();
  return llvm::join(Parts, "/");
}

/// `services/order` of `services/order/src/a.cpp`; empty: it lies in no folder of services.
std::string declaredFolder(llvm::StringRef File) {
  std::string Folder;
  for (auto I = path::begin(File), E = path::end(File); I != E; ++I) {
    if (isAside(*I)) return "";
    Folder += (Folder.empty() ? "" : "/") + I->str();
    auto Next = std::next(I);
    if (holdsServices(*I) && Next != E && std::next(Next) != E) return Folder + "/" + Next->str();
  }
  return "";
}

void nameThem(std::vector<GuessedService> &Services, llvm::StringRef Root) {
  std::map<std::string, unsigned> Count;
  auto Last = [&](const GuessedService &S) {
    return path::filename(S.Folder.empty() ? Root : llvm::StringRef(S.Folder)).str();
  };
  for (const GuessedService &S : Services) ++Count[Last(S)];
  for (GuessedService &S : Services) {
    S.Name = Last(S);
    if (Count[S.Name] < 2) continue;
    S.Name = S.Folder;
    std::replace(S.Name.begin(), S.Name.end(), '/', '-');
  }
  llvm::sort(Services);
}

/// Which of the folders a file lies in: the longest.
int serviceOf(llvm::StringRef File, const std::vector<GuessedService> &Services) {
  int Best = -1;
  for (size_t I = 0; I < Services.size(); ++I) {
    const std::string &Folder = Services[I].Folder;
    llvm::StringRef Rest = File;
    if (!Folder.empty() && !(Rest.consume_front(Folder) && Rest.starts_with("/"))) continue;
    if (Best < 0 || Folder.size() > Services[Best].Folder.size()) Best = int(I);
  }
  return Best;
}

} // namespace

std::vector<GuessedService> guessServices(const std::vector<const facts::Tu *> &Units, llvm::StringRef Root) {
  std::map<std::string, bool> Folders; // folder -> has a main
  for (const facts::Tu *T : Units) {
    std::string File = relativeTo(Root, T->MainFile);
    std::string Declared = declaredFolder(File);
    if (!Declared.empty())
      Folders[Declared] |= hasMain(*T);
    else if (hasMain(*T))
      if (auto Folder = folderOf(File)) Folders[*Folder] = true;
  }
  std::vector<GuessedService> Out;
  for (auto &[Folder, Main] : Folders) Out.push_back({"", Folder, Main});
  nameThem(Out, Root);
  return Out;
}

llvm::Expected<Survey> surveyProject(const RunOptions &Options) {
  RunOptions Run = Options;
  Given G; // no manifest, even where there is one: the draft says what the code says
  G.Manifest.Root = realPath(Options, Options.Folder);
  if (llvm::Error E = readModels(Run, G)) return std::move(E);
  ExtractPhaseOptions Phase = extractOptions(Run, G);
  auto Project = loadUnits(Run, Phase.Extract.Project, G.Manifest.Root);
  if (!Project) return Project.takeError();
  auto Extracted = extractUnits(Project->Units, Phase);
  if (!Extracted) return Extracted.takeError();

  Survey Out;
  std::vector<const facts::Tu *> Units;
  for (const ExtractedUnit &U : *Extracted) {
    Units.push_back(&U.Facts);
    Out.Incomplete += failureOf(U.Facts).has_value();
  }
  Out.Services = guessServices(Units, G.Manifest.Root);
  if (Out.Services.empty())
    return inputError({},
                      "no service can be told from the code: no unit of the database defines `main`, and none lies in "
                      "a folder of `services/`",
                      "write the services of the manifest by hand");
  program::Services Who;
  for (const GuessedService &S : Out.Services) Who.Names.push_back(S.Name);
  Who.Root = G.Manifest.Root;
  Who.RoleOf = [&](llvm::StringRef File) {
    program::FileRole Role;
    Role.Service = serviceOf(File, Out.Services);
    return Role;
  };
  Who.ServiceOfOutput = [](llvm::StringRef) { return -1; };
  Out.Accesses = program::link(Units, G.Models, Who).Accesses;
  return Out;
}

} // namespace ssot
