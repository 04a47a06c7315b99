// The first phases of every run: what the user says about the project. In: options. Out: the manifest with its root,
// the library models, the units of the compilation database that belong to the project. Errors are InputErrors; nothing
// is printed.
#ifndef SSOT_DRIVER_PROJECT_H
#define SSOT_DRIVER_PROJECT_H
#include "driver/extract_phase.h"
#include "driver/run_options.h"
#include "manifest/manifest_reader.h"

namespace ssot {

/// --manifest, else ownership.yaml in the folder or its parents. A manifest with errors is an error.
llvm::Expected<ManifestResult> loadManifest(const RunOptions &Options);
/// The names of the manifests to read, as loadManifest takes them.
llvm::Expected<std::vector<std::string>> manifestFiles(const RunOptions &Options);

struct ProjectUnits {
  std::vector<extract::CompileUnit> Units;
  unsigned Outside = 0; ///< units of the database that lie outside the root, in vendored code or in a build folder
};
/// A database without a single unit of the project is an error: nothing would be analysed, and that must not look
/// clean.
llvm::Expected<ProjectUnits> loadUnits(const RunOptions &Options, const extract::ProjectFiles &Files,
                                       const std::string &Root);

/// What extraction needs, from the options and the project's root.
ExtractPhaseOptions extractOptions(const RunOptions &Options, const std::string &Root, const model::Models *Models,
                                   std::string ModelsKey);

/// Path relative to Root with '/', or as it is where it lies outside. Both absolute.
std::string relativeTo(llvm::StringRef Root, llvm::StringRef Path);
/// Absolute, symbolic links followed where the file exists, no `.` and `..`.
std::string realPath(const RunOptions &Options, llvm::StringRef Path);

} // namespace ssot
#endif
