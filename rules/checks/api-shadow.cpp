// A non-owner implements an API that another service owns.
#include "rules/say.h"

namespace ssot {

static std::optional<Finding> check(const Case &C) {
  if (C.What.Op != Operation::Implement || !C.strangers()) return std::nullopt;
  Finding F = accuse(C, Severity::Warning);
  F.Message = serviceDoes(C) + ofEntity(C) + ", an API that " + C.Who.Owner->Name +
              " owns: callers cannot tell which of the two answers them";
  if (C.Who.HostGuessed) F.Message += "; the path tells, as " + C.Who.Owner->Name + " alone claims it";
  F.Remedy =
      "call " + C.Who.Owner->Name + " instead, or give this API a name of its own; ask " + whomToAsk(*C.Who.Owner);
  return F;
}

extern const Check api_shadow{Severity::Warning, check};

} // namespace ssot
