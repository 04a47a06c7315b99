// A service sends a command to another service's API without being one of its callers. Queries are fine.
#include "rules/say.h"

namespace ssot {

static std::optional<Finding> check(const Case &C) {
  bool Commands = C.What.Op == Operation::Command && C.What.What.Kind == ResourceKind::Api && !C.Who.IsQuery;
  if (!Commands || !C.strangers()) return std::nullopt;
  Finding F = accuse(C, C.Who.HostGuessed ? Severity::Warning : Severity::Error);
  F.Message = serviceDoes(C) + ofEntity(C) + " to " + C.Who.Owner->Name + ", but is not one of the declared callers";
  if (C.Who.HostGuessed)
    F.Message += "; the host is not known here, and " + C.Who.Owner->Name + " alone claims this path";
  F.Remedy = !C.Who.Of->Instead.empty() ? C.Who.Of->Instead
                                        : "ask " + whomToAsk(*C.Who.Owner) + " to declare " + C.What.Service +
                                              " under `callers`, or go through a service that is declared there";
  return F;
}

extern const Check api_command{Severity::Error, check};

} // namespace ssot
