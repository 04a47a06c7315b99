// An exception or transfer past its last day still hides a finding. Bystanders are not blocked: in a review it is an
// error only where the change touches one of the two services.
#include "rules/say.h"

namespace ssot {

static Finding report(const ExpiredDebt &D) {
  Finding F = D.Hidden;
  F.Suppressed.reset();
  F.Level = D.Touched ? Severity::Error : Severity::Warning;
  F.Message = D.What + " ended on " + D.Until + ", and still hides this: " + D.Hidden.Message;
  F.Remedy = "pay the debt (" + (D.Hidden.Remedy.empty() ? "take the write out" : D.Hidden.Remedy) +
             "), or agree on a later `until` with " + (D.Hidden.Owner.Team.empty() ? "the owner" : D.Hidden.Owner.Team);
  return F;
}

extern const Check exception_expired{Severity::Error, nullptr, report};

} // namespace ssot
