// Facts of earlier runs. In: what a unit's facts depend on (a key: tool, command line, what counts as the project; and
// the content of every file read). Out: the facts, if all of that is as it was. A damaged entry is no entry. Refuses to
// know what facts mean.
#ifndef SSOT_DRIVER_FACTS_CACHE_H
#define SSOT_DRIVER_FACTS_CACHE_H
#include "driver/file_hashes.h"
#include "extract/extract.h"
#include "facts/facts_format.h"
#include <optional>

namespace ssot {

class FactsCache {
public:
  /// Folder: made when it is needed. ModelsKey: digest of the user's own library models. Hashes: must outlive it.
  FactsCache(std::string Folder, const extract::ExtractOptions &Options, llvm::StringRef ModelsKey, FileHashes &Hashes);

  /// The file of this unit's facts; the same for units that differ in their output alone.
  std::string pathOf(const extract::CompileUnit &Unit) const;
  /// The newest facts of this unit that were made from the files as they are now. Several states of a unit are kept:
  /// going back to a branch parses nothing.
  std::optional<facts::Tu> load(const extract::CompileUnit &Unit, facts::Bodies Wanted = facts::Bodies::Now);
  /// Before new facts are written to pathOf: what is there becomes the unit's second newest state.
  void makeRoom(const extract::CompileUnit &Unit) const;

private:
  bool isFresh(const facts::Tu &T);

  std::string Folder;
  std::string Common;
  FileHashes &Hashes;
};

/// Makes the folder of a cache.
llvm::Error makeCacheFolder(const std::string &Folder);
/// Once a day: drops what no run has used for a month. Marks the folder as a cache (CACHEDIR.TAG).
void tidyCacheFolder(const std::string &Folder);
/// The file is in use: it is not old.
void markUsed(const std::string &File);
/// Everything besides files that facts depend on: this build of the tool, what counts as the project, models, Clang's
/// environment. ModelsKey as above.
std::string keyOfExtraction(const extract::ExtractOptions &Options, llvm::StringRef ModelsKey);
/// Which build of the tool this is: its build id, the same for every copy of the program. A program without one is told
/// by size and time.
std::string toolStamp();
/// A file's name from what it depends on.
std::string nameOfKey(llvm::StringRef Key);

/// $XDG_CACHE_HOME/ssot-lint, ~/.cache/ssot-lint; empty where there is neither.
std::string defaultCacheFolder();

} // namespace ssot
#endif
