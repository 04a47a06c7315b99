// Units -> facts, by worker processes and the cache. In: the units of the database, how to extract, where to keep
// facts. Out: one set of facts for each unit, in the units' order whatever the workers did; those that are not whole
// say why. Prints nothing. Refuses to know services and rules.
#ifndef SSOT_DRIVER_EXTRACT_PHASE_H
#define SSOT_DRIVER_EXTRACT_PHASE_H
#include "driver/file_hashes.h"
#include "driver/worker_pool.h"
#include "extract/extract.h"
#include "facts/facts_format.h"
#include <functional>

namespace ssot {

struct ExtractPhaseOptions {
  extract::ExtractOptions Extract;
  PoolLimits Limits;
  std::string CacheFolder; ///< empty: no cache
  std::string ModelsKey;
  bool SharedPch = true;                                 ///< parse the headers that many units include once for all
  bool VerifyPch = false;                                ///< parse each unit both ways; it fails where the facts differ
  facts::Bodies Bodies = facts::Bodies::Now;             ///< Later: the facts are to be linked, and nothing else
  std::function<void(size_t Done, size_t All)> Progress; ///< may be empty
};

struct ExtractedUnit {
  facts::Tu Facts; ///< of a unit that failed, too: what it still shows, and the error that says so
  bool Cached = false;
};

/// Hashes: what is known of the files as they are now; null: nothing.
llvm::Expected<std::vector<ExtractedUnit>> extractUnits(const std::vector<extract::CompileUnit> &Units,
                                                        const ExtractPhaseOptions &Options,
                                                        FileHashes *Hashes = nullptr);

struct UnitFailure {
  std::string File; ///< the unit's main file, absolute
  Location Where;   ///< of the error, absolute path; no file: the unit as a whole
  std::string Reason;
};
/// Why these facts are incomplete: their first fatal error, else their first error in the project's own code. None:
/// they are whole.
std::optional<UnitFailure> failureOf(const facts::Tu &T);

} // namespace ssot
#endif
