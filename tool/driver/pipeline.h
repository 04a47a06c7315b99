// The straight list of phases behind `check`, `accesses`, `link` and the editor. In: options. Out: everything a report
// says, as plain values.
//
//   manifest ─► models ─► database ─► extract (or cached facts, or facts files) ─► program ─► judge
//
// Errors are InputErrors about what the user gave; what could not be analysed is in the coverage. Prints nothing, knows
// no format.
#ifndef SSOT_DRIVER_PIPELINE_H
#define SSOT_DRIVER_PIPELINE_H
#include "driver/run_options.h"
#include "finding/baseline.h"
#include "finding/coverage.h"
#include "finding/explanation.h"
#include "finding/finding.h"
#include "finding/rule_page.h"

namespace ssot {

struct RunResult {
  std::string Root; ///< absolute
  std::vector<Finding> Findings;
  std::vector<OwnedAccess> Accesses;
  Coverage Seen;
  Tally Counts;
  Scope Looked;
  std::vector<std::string> Notes; ///< for people: what was left out, bounds that were hit
};

enum class Known { Apply, Ignore }; ///< the list of known findings: marks findings, or plays no part

/// `check`: the project behind the compilation database.
llvm::Expected<RunResult> analyseProject(const RunOptions &Options, Known How = Known::Apply);
/// `explain FILE:LINE`: what is seen at a place of the project behind the compilation database.
llvm::Expected<Explanation> explainProjectPlace(const RunOptions &Options, Location Place);
/// `link`: the units in these facts files.
llvm::Expected<RunResult> analyseFacts(const RunOptions &Options, const std::vector<std::string> &FactsFiles);

/// Where the list of known findings is: --baseline, else .ssot-baseline.jsonl at the root.
std::string baselinePath(const RunOptions &Options, llvm::StringRef Root);
llvm::Expected<Baseline> loadBaseline(const RunOptions &Options, llvm::StringRef Root);

/// The build target that an output of the database belongs to (CMake, Meson, Bazel); empty: it cannot be told.
std::string targetOfOutput(llvm::StringRef Output);

} // namespace ssot
#endif
