// Finds and reads the manifest and the database; decides which units are the project's.
#include "driver/project.h"
#include "driver/facts_cache.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Threading.h"

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

llvm::Expected<ManifestResult> loadManifest(const RunOptions &Options) {
  llvm::Expected<std::vector<std::string>> Files = manifestFiles(Options);
  if (!Files) return Files.takeError();
  ManifestResult Result = readManifest({*Files, Options.Today, ""});
  if (!Result.ok()) return llvm::make_error<InputError>(Result.plain());
  return Result;
}

llvm::Expected<ProjectUnits> loadUnits(const RunOptions &Options, const extract::ProjectFiles &Files,
                                       const std::string &Root) {
  std::string Path = Options.Database;
  if (Path.empty()) {
    llvm::Expected<std::string> Found = extract::findCompileDatabase(Options.Folder);
    if (!Found) return Found.takeError();
    Path = *Found;
  }
  auto Database = extract::readCompileDatabase(realPath(Options, Path), {Options.ExtraArgsBefore, Options.ExtraArgs});
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

ExtractPhaseOptions extractOptions(const RunOptions &Options, const std::string &Root, const model::Models *Models,
                                   std::string ModelsKey) {
  ExtractPhaseOptions Out;
  Out.Extract.Project.Roots = {realPath(Options, Root)};
  Out.Extract.ResourceDir = extract::findResourceDir();
  Out.Extract.Models = Models;
  Out.ModelsKey = std::move(ModelsKey);
  Out.Limits.Workers = Options.Jobs ? Options.Jobs : llvm::hardware_concurrency().compute_thread_count();
  if (Options.UseCache)
    Out.CacheFolder = Options.CacheFolder.empty() ? defaultCacheFolder() : realPath(Options, Options.CacheFolder);
  Out.Progress = Options.Progress;
  return Out;
}

} // namespace ssot
