// A write whose resource is not known: says what is known, and where the rest is lost. The level is the policy's.
#include "rules/say.h"

namespace ssot {

static std::string candidates(const Answer &A) {
  std::vector<std::string> Names;
  for (const Answer::Candidate &One : A.Candidates) Names.push_back(One.Name);
  return listed(Names);
}

static std::optional<Finding> check(const Case &C) {
  using Standing = Answer::Standing;
  bool Lost = C.Who.Is == Standing::Unknown || C.Who.Is == Standing::Ambiguous || C.What.What.Name.empty();
  if (!C.What.Write || !C.policy().Unresolved || (!Lost && !C.Who.ColumnsMissing)) return std::nullopt;

  Finding F = accuse(C, *C.policy().Unresolved);
  F.Message = serviceDoes(C);
  if (C.Who.Is == Standing::Ambiguous) {
    F.Message += ", which could be " + candidates(C.Who) + ": the connection's database is not known here";
    F.Remedy =
        "name the database in the statement, or say under `bindings` what the connection text holds in production";
  } else if (Lost) {
    if (!C.What.What.Name.empty()) F.Message += ", a name that is known in part only";
    if (!C.What.Unknown.empty()) F.Message += "; lost at: " + showHoles(C.What.Unknown);
    if (!C.Who.Candidates.empty()) F.Message += "; it could be " + candidates(C.Who);
    F.Remedy = "let the name reach the call as a constant, or say under `bindings` what its configuration key holds in "
               "production";
  } else {
    F.Message +=
        ofEntity(C) + ", whose columns have different owners, and the statement does not show which columns it changes";
    F.Remedy = "name the columns in the statement";
  }
  return F;
}

extern const Check unresolved_write{Severity::Note, check};

} // namespace ssot
