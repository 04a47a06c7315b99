// A resource that no entity names is written by two or more services.
#include "rules/say.h"

namespace ssot {

static std::optional<Finding> check(const Case &C) {
  if (!C.What.Write || C.Who.Is != Answer::Standing::Unowned || C.Writers.size() < 2) return std::nullopt;
  Finding F = accuse(C);
  std::vector<std::string> All(C.Writers.begin(), C.Writers.end());
  F.Message = serviceDoes(C) + ", which " + listed(All) +
              " write and no entity names: nobody owns it, so nobody can say who is right";
  F.Remedy = "agree on one owner and declare it under `entities`; the others send it commands, or consume its events";
  return F;
}

extern const Check contested_write{Severity::Error, check};

} // namespace ssot
