// The first phases of every run: what the user says about the project. In: options. Out: the manifest with its root,
// the library models, the units of the compilation database that belong to the project. Errors are InputErrors; nothing
// is printed.
#ifndef SSOT_DRIVER_PROJECT_H
#define SSOT_DRIVER_PROJECT_H
#include "driver/extract_phase.h"
#include "driver/run_options.h"
#include "manifest/manifest_reader.h"

namespace ssot {

/// What the user says, read and ready.
struct Given {
  ManifestResult Manifest; ///< Root is a real path
  std::string SchemaRoot;  ///< where the services' schema files are read: the same, or where their old version is
  model::Models Models;
  std::string ModelsKey; ///< digest of the user's own models
};

/// Optional: without one, the root is the folder of the run.
enum class ManifestIs { Needed, Optional };
/// Later: by readModels, when it turns out that they are needed; ModelsKey is there at once.
enum class ModelsAre { Read, Later };
/// A manifest or a model with errors is an error, and so is a --service that the manifest does not declare.
llvm::Expected<Given> readGiven(const RunOptions &Options, ManifestIs How = ManifestIs::Needed,
                                ModelsAre When = ModelsAre::Read);
/// Fills Models and ModelsKey.
llvm::Error readModels(const RunOptions &Options, Given &G);
/// --manifest, else ownership.yaml in the folder of the run or its parents.
llvm::Expected<std::vector<std::string>> manifestFiles(const RunOptions &Options);

struct ProjectUnits {
  std::vector<extract::CompileUnit> Units;
  unsigned Outside = 0; ///< units of the database that lie outside the root, in vendored code or in a build folder
};
/// The database of the run: -p, else found. Absolute, a file.
llvm::Expected<std::string> databaseOf(const RunOptions &Options);
/// Database: as databaseOf says; empty: it is asked. A database without a single unit of the project is an error:
/// nothing would be analysed, and that must not look clean.
llvm::Expected<ProjectUnits> loadUnits(const RunOptions &Options, const extract::ProjectFiles &Files,
                                       const std::string &Root, std::string Database = "");

/// What extraction needs. A folder that a service claims with its `paths` is the project's own, whatever it is called:
/// in some trades a vendor is a customer.
ExtractPhaseOptions extractOptions(const RunOptions &Options, const Given &G);

/// Path relative to Root with '/', or as it is where it lies outside. Both absolute.
std::string relativeTo(llvm::StringRef Root, llvm::StringRef Path);
/// Absolute, symbolic links followed where the file exists, no `.` and `..`.
std::string realPath(const RunOptions &Options, llvm::StringRef Path);

} // namespace ssot
#endif
