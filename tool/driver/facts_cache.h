// Facts of earlier runs. In: what a unit's facts depend on (a key: tool, command line, what counts as the project; and
// the content of every file read). Out: the facts, if all of that is as it was. A damaged entry is no entry. Refuses to
// know what facts mean.
#ifndef SSOT_DRIVER_FACTS_CACHE_H
#define SSOT_DRIVER_FACTS_CACHE_H
#include "extract/extract.h"
#include "facts/facts.h"
#include "llvm/ADT/StringMap.h"
#include <optional>

namespace ssot {

class FactsCache {
public:
  /// Folder: made when it is needed. ModelsKey: digest of the user's own library models.
  FactsCache(std::string Folder, const extract::ExtractOptions &Options, llvm::StringRef ModelsKey);

  /// The file of this unit's facts; the same for units that differ in their output alone.
  std::string pathOf(const extract::CompileUnit &Unit) const;
  std::optional<facts::Tu> load(const extract::CompileUnit &Unit);
  /// Makes the folder and its CACHEDIR.TAG.
  llvm::Error prepare() const;

private:
  bool isFresh(const facts::Tu &T);

  std::string Folder;
  std::string Common;
  llvm::StringMap<uint64_t> Hashes; ///< of the files as they are now; 0: cannot be read
  llvm::StringMap<bool> Exists;
};

/// $XDG_CACHE_HOME/ssot-lint, ~/.cache/ssot-lint; empty where there is neither.
std::string defaultCacheFolder();

} // namespace ssot
#endif
