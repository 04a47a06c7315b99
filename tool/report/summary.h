// How a run ends. In: findings, coverage, what the user asked for. Out: the class of the run, its exit status, and the
// lines on stderr that say so. Knows no format of the report itself.
#ifndef SSOT_REPORT_SUMMARY_H
#define SSOT_REPORT_SUMMARY_H
#include "report/report.h"

namespace ssot {

/// The classes of section 4 of the contract; their values are the exit status.
enum class Outcome { Clean = 0, Findings = 1, BadInput = 2, Incomplete = 3 };
inline int exitCode(Outcome O) {
  return int(O);
}

struct Verdict {
  std::optional<Severity> FailOn = Severity::Error; ///< none: never
  bool AllowIncomplete = false;
};

Outcome outcomeOf(const Report &R, const Verdict &V);

/// `coverage: 3 of 4 translation units analysed (1 from the cache); 12 of 14 writes resolved (1 partial, 1 unresolved);
/// findings: 2 known, ...`
std::string coverageLine(const Coverage &C, const Tally &T);
/// One line for each unit that could not be analysed whole: `services/a.cpp: error: not analysed whole: reason`.
std::string failedUnits(const Coverage &C);
/// The last line on stderr, which names the class: `ssot-lint: findings: 2 errors, 1 warning`.
std::string lastLine(Outcome O, const Report &R, const Verdict &V);
/// The same for a run that ended on bad input; Why in a few words.
std::string badInputLine(llvm::StringRef Why);

} // namespace ssot
#endif
