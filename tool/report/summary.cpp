// The end of a run in words; see the header.
#include "report/summary.h"
#include "report/words.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FormatVariadic.h"

namespace ssot {

Outcome outcomeOf(const Report &R, const Verdict &V) {
  // An incomplete run never looks like a clean one, nor like one whose findings are all there are.
  if (!R.Seen.Units.Failed.empty() && !V.AllowIncomplete) return Outcome::Incomplete;
  bool Fails = V.FailOn && llvm::any_of(live(R.Findings), [&V](const Finding *F) { return F->Level >= *V.FailOn; });
  return Fails ? Outcome::Findings : Outcome::Clean;
}

std::string coverageLine(const Coverage &C, const Tally &T) {
  std::string Out = llvm::formatv("coverage: {0} of {1} translation units analysed", C.Units.Analysed, C.Units.Total);
  if (C.Units.Cached) Out += llvm::formatv(" ({0} from the cache)", C.Units.Cached).str();
  Out += llvm::formatv("; {0} of {1} writes resolved", C.Writes.Resolved, C.Writes.Total).str();
  if (C.Writes.Partial || C.Writes.Unresolved)
    Out += llvm::formatv(" ({0} partial, {1} unresolved)", C.Writes.Partial, C.Writes.Unresolved).str();
  if (!C.Models.Unmodelled.empty())
    Out += "; calls into <" + llvm::join(C.Models.Unmodelled, ">, <") + "> are not modelled";
  return Out +
         llvm::formatv("; findings: {0} known, {1} new, {2} fixed, {3} stale", T.Known, T.New, T.Fixed, T.Stale).str();
}

std::string failedUnits(const Coverage &C) {
  std::string Out;
  for (const auto &F : C.Units.Failed) Out += F.File + ": error: not analysed whole: " + F.Reason + "\n";
  return Out;
}

std::string lastLine(Outcome O, const Report &R, const Verdict &V) {
  std::string Levels = countLevels(live(R.Findings));
  bool Any = Levels != "nothing";
  switch (O) {
  case Outcome::Clean: {
    std::string Out = "ssot-lint: clean";
    if (Any)
      Out += ": " + Levels +
             (V.FailOn ? (", none at or above " + severityName(*V.FailOn)).str() : ", which do not fail this run");
    if (!R.Seen.Units.Failed.empty()) // --allow-incomplete
      Out += llvm::formatv("{0} {1} of {2} translation units were not analysed whole", Any ? ";" : ", but",
                           R.Seen.Units.Failed.size(), R.Seen.Units.Total)
                 .str();
    return Out;
  }
  case Outcome::Findings:
    return "ssot-lint: findings: " + Levels;
  case Outcome::Incomplete:
    return llvm::formatv(
        "ssot-lint: incomplete: {0} of {1} translation units could not be analysed whole; the others show {2}",
        R.Seen.Units.Failed.size(), R.Seen.Units.Total, Levels);
  case Outcome::BadInput:
    return badInputLine("nothing was analysed");
  }
  llvm_unreachable("every outcome has its line");
}

std::string badInputLine(llvm::StringRef Why) {
  return ("ssot-lint: bad input: " + Why).str();
}

} // namespace ssot
