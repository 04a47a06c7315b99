// How much of the code a run has seen. In: counted by the driver and from accesses. Out: plain numbers that every
// report ends with. Knows neither files nor formats.
#ifndef SSOT_FINDING_COVERAGE_H
#define SSOT_FINDING_COVERAGE_H
#include "finding/access.h"
#include <set>

namespace ssot {

/// What library models had to say about the code.
struct ModelCoverage {
  std::set<std::pair<std::string, std::string>> Entries; ///< library and entry, of each that some call matched
  std::set<std::string> Silent;     ///< libraries whose headers are called into, though no entry matched any call
  std::set<std::string> Unmodelled; ///< headers of database, broker and RPC clients without a model that are called into
};

struct Coverage {
  struct FailedUnit {
    std::string File; ///< relative to the root
    std::string Reason;
    auto operator<=>(const FailedUnit &) const = default;
  };
  struct {
    unsigned Total = 0, Analysed = 0, Cached = 0;
    std::vector<FailedUnit> Failed; ///< could not be analysed whole; sorted
  } Units;
  struct {
    unsigned Total = 0, Resolved = 0, Partial = 0, Unresolved = 0;
  } Writes;
  ModelCoverage Models;
};

/// Fills Writes: each write counts once, however many services reach it.
void countWrites(Coverage &C, const std::vector<OwnedAccess> &Accesses);

/// What became of the findings, with and without a list of known ones.
struct Tally {
  unsigned Known = 0, New = 0, Fixed = 0, Stale = 0;
};

} // namespace ssot
#endif
