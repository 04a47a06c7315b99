// What a user may ask of a run. In: nothing. Out: plain values with their defaults. Knows no command-line syntax and no
// output format.
#ifndef SSOT_DRIVER_RUN_OPTIONS_H
#define SSOT_DRIVER_RUN_OPTIONS_H
#include <functional>
#include <string>
#include <vector>

namespace ssot {

struct RunOptions {
  std::string Folder;                 ///< absolute: where the run was started; relative names below are relative to it
  std::vector<std::string> Manifests; ///< empty: ownership.yaml here or in a parent
  std::vector<std::string> Models;    ///< the user's own library models: files and folders
  std::string Database;               ///< file or folder; empty: found
  std::vector<std::string> Services;  ///< findings of these only; empty: of all
  std::vector<std::string> Files;     ///< findings that these files have a part in; empty: all
  std::vector<std::string> ExtraArgs, ExtraArgsBefore;
  std::string Baseline; ///< empty: .ssot-baseline.jsonl at the root, where there is one
  std::string Diff;     ///< a git revision: only what is new against it; empty: everything
  std::string Today;    ///< `2026-06-01`
  unsigned Jobs = 0;    ///< 0: one for each processor
  bool UseCache = true;
  bool SharedPch = true, VerifyPch = false;              ///< see ExtractPhaseOptions
  std::string CacheFolder;                               ///< empty: the user's
  std::function<void(size_t Done, size_t All)> Progress; ///< may be empty
};

} // namespace ssot
#endif
