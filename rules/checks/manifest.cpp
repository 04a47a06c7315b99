// The manifest itself breaks the principle, or is about to. Errors end the run before anything is analysed; what comes
// here are warnings.
#include "rules/say.h"

namespace ssot {

static Finding report(const ManifestDiagnostic &D) {
  Finding F;
  F.Level = D.What.Level;
  F.Where = D.What.Where;
  F.Message = D.What.Message;
  F.Remedy = D.What.Remedy;
  F.Service = D.Service;
  F.Entity = D.Entity;
  F.What = D.About;
  F.Subject = D.What.Message;
  return F;
}

extern const Check manifest{Severity::Error, nullptr, nullptr, nullptr, report};

} // namespace ssot
