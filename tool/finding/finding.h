// A finding: an access that breaks a rule, with everything a report says about it. Built by rules/checks through
// `judge`, printed by `report`. Knows neither the manifest's types nor any format.
#ifndef SSOT_FINDING_FINDING_H
#define SSOT_FINDING_FINDING_H
#include "base/diagnostic.h"
#include "finding/access.h"

namespace ssot {

/// Why a finding does not count, though it is there.
struct Suppression {
  std::string Kind;   ///< `nolint`, `exception`, `baseline`
  std::string Reason; ///< what the person wrote, may be empty
  Location Where;     ///< the comment, or the manifest's entry
  auto operator<=>(const Suppression &) const = default;
};

struct Finding {
  std::string Rule; ///< `ssot-table-write`, ...
  Severity Level = Severity::Error;
  std::string Message; ///< one sentence, no full stop, holes shown
  std::string Service;
  std::optional<Operation> Op;  ///< none: findings about the manifest
  std::optional<Resource> What; ///< likewise
  std::vector<std::string> Columns;
  std::string Statement; ///< holes as U+FFFC
  std::string Entity;
  OwnerRef Owner;
  Location Where;
  std::string Function; ///< that holds Where; part of the fingerprint
  std::vector<PathStep> Path;
  std::string Remedy;  ///< the way to do it right, as far as the manifest knows it
  std::string Subject; ///< findings without a resource: what they are about, in words that survive moved lines; part of
                       ///< the fingerprint
  std::string Fingerprint;
  std::optional<Suppression> Suppressed;
};

} // namespace ssot
#endif
