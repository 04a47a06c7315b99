// An exception, suppression or known finding that hides nothing, judged over what this run has seen.
#include "rules/say.h"

namespace ssot {

static Finding report(const Unneeded &U) {
  Finding F;
  F.Level = Severity::Warning;
  F.Where = U.Where;
  F.Message = U.What + " hides nothing: " + U.Why;
  F.Remedy = U.Remedy;
  F.Subject = U.What;
  return F;
}

extern const Check exception_unused{Severity::Warning, nullptr, nullptr, report};

} // namespace ssot
