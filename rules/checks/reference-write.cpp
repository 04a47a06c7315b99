// Reference data changes at run time. It changes by deployment only, not even by its owner otherwise.
#include "rules/say.h"

namespace ssot {

static std::optional<Finding> check(const Case &C) {
  bool Own = C.What.Write && C.stores() && C.owned() && !C.strangers() && C.Who.As == Answer::Role::Owner;
  if (!Own || C.Who.Of->Kind != EntityKind::Reference) return std::nullopt;
  const Entity &E = *C.Who.Of;
  // Migrations are deployment by their nature; a trigger that the code fires is not, though it stands in one.
  const Service *Schema = C.Files.schemaOf(C.What.Where.File);
  if (Schema && Schema->Name == C.What.Service) return std::nullopt;
  const auto *Around =
      wayAround(C.What, [&](const PathStep &Step) { return anyMatches(E.Deployment, Step.Where.File); });
  if (!Around) return std::nullopt;

  Finding F = accuse(C);
  F.Path = *Around;
  F.Message = serviceDoes(C) + ofEntity(C) + " at run time, but it is reference data, which changes by deployment only";
  std::vector<std::string> Where;
  for (const Pattern &P : E.Deployment) Where.push_back(P.Text);
  F.Remedy = Where.empty() ? "declare under `deployment` where this data is changed, and change it there"
                           : "move the change to " + listed(Where);
  if (!E.Instead.empty()) F.Remedy = E.Instead;
  return F;
}

extern const Check reference_write{Severity::Error, check};

} // namespace ssot
