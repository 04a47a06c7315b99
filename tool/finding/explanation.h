// What the tool makes of the calls at one place, for the person who asks why a call was, or was not, seen as a write.
// Plain values: `program` fills them in, `report` prints them.
#ifndef SSOT_FINDING_EXPLANATION_H
#define SSOT_FINDING_EXPLANATION_H
#include "finding/access.h"
#include <string>
#include <vector>

namespace ssot {

/// A value that matters at the call: an argument, or a part of the effect that a model names.
struct ExplainedValue {
  std::string What;                ///< `argument 1`, `sql`, `database`
  std::vector<std::string> Values; ///< each alternative; what is not known with where it was lost
};

/// The call as one service runs it.
struct ExplainedUse {
  std::string Service;
  std::string Verdict; ///< one sentence: what comes of it, or why nothing does
  std::vector<ExplainedValue> Values;
  std::vector<Access> Accesses; ///< those of this service whose path leads through the call, writes first
};

struct ExplainedCall {
  Location Where;
  std::string Function; ///< that holds the call
  std::string Callee;   ///< empty: called through a value
  std::vector<std::string>
      Models; ///< the facts that speak of it: `libpqxx (rules/libraries/libpqxx.yaml:12): effect sql`
  std::vector<std::string> Bodies; ///< where the bodies are that it may run
  std::vector<ExplainedUse> Uses;
  std::vector<std::string> NotReachedBy; ///< services that never come here
};

struct Explanation {
  std::vector<ExplainedCall> Calls;
  std::vector<unsigned> Nearby; ///< where no call begins on the line: lines of the file on which some do
  bool FileSeen = false;        ///< some unit has code in this file
};

} // namespace ssot
#endif
