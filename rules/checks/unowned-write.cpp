// A write to a resource that no entity names, by one service alone. The level is the policy's.
#include "rules/say.h"

namespace ssot {

static std::optional<Finding> check(const Case &C) {
  bool Alone = C.What.Write && C.Who.Is == Answer::Standing::Unowned && C.Writers.size() < 2;
  if (!Alone || C.Who.IsQuery || !C.policy().Unowned) return std::nullopt;
  Finding F = accuse(C, *C.policy().Unowned);
  F.Message = serviceDoes(C) + ", which no entity names";
  F.Remedy =
      "declare it under the entity that it belongs to, or under `policy: ignore` if it is bookkeeping that nobody owns";
  return F;
}

extern const Check unowned_write{Severity::Warning, check};

} // namespace ssot
