// A non-owner publishes an event, and is no relay of it.
#include "rules/say.h"

namespace ssot {

static std::optional<Finding> check(const Case &C) {
  if (!C.What.Write || C.What.What.Kind != ResourceKind::Event || !C.strangers()) return std::nullopt;
  Finding F = accuse(C);
  F.Message = serviceDoes(C) + ofEntity(C) + ", but " + ownerOwns(C) + " and alone may say what happened to it";
  F.Remedy = rightWay(C);
  return F;
}

extern const Check event_publish{Severity::Error, check};

} // namespace ssot
