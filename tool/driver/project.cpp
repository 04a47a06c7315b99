// Finds and reads the manifest and the database; decides which units are the project's.
#include "driver/project.h"
#include "driver/facts_cache.h"
#include "driver/models_cache.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/Threading.h"
#include "llvm/Support/xxhash.h"

namespace ssot {

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

std::string realPath(const RunOptions &Options, llvm::StringRef Path) {
  llvm::SmallString<256> P(Path), Real;
  path::make_absolute(Options.Folder, P);
  if (!fs::real_path(P, Real)) return std::string(Real);
  path::remove_dots(P, /*remove_dot_dot=*/true);
  return std::string(P);
}

std::string relativeTo(llvm::StringRef Root, llvm::StringRef Path) {
  llvm::StringRef Rest = Path;
  if (Rest.consume_front(Root) && Rest.consume_front("/")) return Rest.str();
  return Path.str();
}

llvm::Expected<std::vector<std::string>> manifestFiles(const RunOptions &Options) {
  if (!Options.Manifests.empty()) return Options.Manifests;
  for (llvm::StringRef Folder = Options.Folder; !Folder.empty(); Folder = path::parent_path(Folder)) {
    llvm::SmallString<256> P(Folder);
    path::append(P, "ownership.yaml");
    if (fs::exists(P)) return std::vector<std::string>{std::string(P)};
  }
  return inputError({}, "no ownership.yaml here or in a parent folder", "name the manifest with --manifest");
}

/// A digest of the users' models: facts made with others are other facts.
static std::string digestOf(const std::vector<std::string> &Paths) {
  std::string All;
  auto Add = [&](llvm::StringRef File) {
    if (auto Buffer = llvm::MemoryBuffer::getFile(File))
      All += std::to_string(llvm::xxh3_64bits((*Buffer)->getBuffer())) + ";";
  };
  for (const std::string &P : Paths) {
    std::vector<std::string> Files;
    std::error_code EC;
    for (fs::recursive_directory_iterator I(P, EC), E; I != E && !EC; I.increment(EC)) Files.push_back(I->path());
    llvm::sort(Files);
    if (Files.empty()) Add(P);
    for (const std::string &F : Files) Add(F);
  }
  return All;
}

/// Empty: none.
static std::string cacheFolderOf(const RunOptions &Options) {
  if (!Options.UseCache) return "";
  return Options.CacheFolder.empty() ? defaultCacheFolder() : realPath(Options, Options.CacheFolder);
}

llvm::Error readModels(const RunOptions &Options, Given &G) {
  G.ModelsKey = digestOf(Options.Models);
  auto Models = loadModels(Options.Models, G.ModelsKey, cacheFolderOf(Options));
  if (!Models) return Models.takeError();
  G.Models = std::move(*Models);
  return llvm::Error::success();
}

llvm::Expected<Given> readGiven(const RunOptions &Options, ManifestIs How, ModelsAre When) {
  Given G;
  auto Files = manifestFiles(Options);
  if (Files) {
    G.Manifest = readManifest({*Files, Options.Today, ""});
    if (!G.Manifest.ok()) return llvm::make_error<InputError>(G.Manifest.plain());
  } else if (How == ManifestIs::Needed) {
    return Files.takeError();
  } else {
    llvm::consumeError(Files.takeError());
    G.Manifest.Root = Options.Folder;
  }
  G.Manifest.Root = G.SchemaRoot = realPath(Options, G.Manifest.Root);
  for (const std::string &S : Options.Services)
    if (llvm::none_of(G.Manifest.M.Services, [&](const Service &Known) { return Known.Name == S; }))
      return inputError({}, "the manifest declares no service `" + S + "`", "give --service one of its services");
  G.ModelsKey = digestOf(Options.Models);
  if (When == ModelsAre::Read)
    if (llvm::Error E = readModels(Options, G)) return std::move(E);
  return G;
}

llvm::Expected<std::string> databaseOf(const RunOptions &Options) {
  llvm::SmallString<256> P;
  if (Options.Database.empty()) {
    llvm::Expected<std::string> Found = extract::findCompileDatabase(Options.Folder);
    if (!Found) return Found.takeError();
    P = realPath(Options, *Found);
  } else {
    P = realPath(Options, Options.Database);
  }
  if (fs::is_directory(P)) path::append(P, "compile_commands.json");
  return std::string(P);
}

llvm::Expected<ProjectUnits> loadUnits(const RunOptions &Options, const extract::ProjectFiles &Files,
                                       const std::string &Root, std::string Path) {
  if (Path.empty()) {
    auto Asked = databaseOf(Options);
    if (!Asked) return Asked.takeError();
    Path = *Asked;
  }
  auto Database = extract::readCompileDatabase(Path, {Options.ExtraArgsBefore, Options.ExtraArgs});
  if (!Database) return Database.takeError();
  ProjectUnits Out;
  for (extract::CompileUnit &U : Database->Units) {
    if (extract::isExternalPath(realPath(Options, U.File), Files))
      ++Out.Outside;
    else
      Out.Units.push_back(std::move(U));
  }
  if (Out.Units.empty())
    return inputError({Database->Path},
                      "none of the " + std::to_string(Out.Outside) +
                          " units of the compilation database is the project's: they lie outside the root " + Root +
                          ", in vendored code or in a build folder",
                      "say in the manifest with `root:` where the project begins, or choose another database with -p");
  return Out;
}

/// The folders that services claim although their names are those of other people's code.
static std::vector<std::string> claimedFolders(const Manifest &M, const extract::ProjectFiles &Files) {
  std::vector<std::string> Out;
  for (const Service &S : M.Services)
    for (const Pattern &P : S.Paths)
      for (const Glob::Alternative &A :
           P.Match.alternatives()) { // `services/vendor/**`, `services/vendor/p*`: the folders that are spelled out
        bool Whole = A.Prefix.size() < A.Tokens.size() && A.Tokens[A.Prefix.size()].K == Glob::Token::Kind::Fork;
        llvm::StringRef Spelled = A.Prefix;
        std::string Folder = (Files.Roots[0] + "/" + (Whole ? Spelled : path::parent_path(Spelled))).str();
        if (Folder.size() > Files.Roots[0].size() && extract::isExternalPath(Folder + "/x", Files))
          Out.push_back(Folder);
      }
  llvm::sort(Out);
  return Out;
}

ExtractPhaseOptions extractOptions(const RunOptions &Options, const Given &G) {
  ExtractPhaseOptions Out;
  Out.Extract.Project.Roots = {G.Manifest.Root};
  Out.Extract.Project.Analyse = claimedFolders(G.Manifest.M, Out.Extract.Project);
  Out.Extract.ResourceDir = extract::findResourceDir();
  Out.Extract.Models = &G.Models;
  Out.Extract.SkipBodies = !llvm::sys::Process::GetEnv("SSOT_LINT_ALL_BODIES"); // for tests: it changes no fact
  Out.ModelsKey = G.ModelsKey;
  Out.Limits.Workers = Options.Jobs ? Options.Jobs : llvm::hardware_concurrency().compute_thread_count();
  Out.CacheFolder = cacheFolderOf(Options);
  Out.SharedPch = Options.SharedPch;
  Out.VerifyPch = Options.VerifyPch;
  Out.Progress = Options.Progress;
  return Out;
}

} // namespace ssot
