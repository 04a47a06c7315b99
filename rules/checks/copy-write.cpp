// A service changes its copy of another service's data on a way that does not come through one of the copy's handlers.
#include "rules/say.h"

namespace ssot {

static std::optional<Finding> check(const Case &C) {
  // The shape of the copy is its keeper's own business; only its content follows the owner.
  if (!C.What.Write || C.What.Op == Operation::Ddl || !C.owned() || C.Who.As != Answer::Role::Copy) return std::nullopt;
  // One table may be the copy of several entities; the handlers of each may change it.
  const auto *Around = wayAround(C.What, [&C](const PathStep &Step) {
    return llvm::any_of(C.Who.Copies, [&Step](const Copy *Kept) {
      return anyMatches(Kept->Handlers, Step.Function) || anyMatches(Kept->Rebuild, Step.Function);
    });
  });
  if (!Around) return std::nullopt;

  Finding F = accuse(C);
  F.Path = *Around;
  F.Owner = {};
  if (const Service *S = C.Owns.service(C.Who.Of->Owner.Text)) F.Owner = {S->Name, S->Team, S->Contact};
  F.Message = serviceDoes(C) + ", its copy" + ofEntity(C) + ", on a way that does not come through one of the copy's handlers; the copy and " +
              C.Who.Of->Owner.Text + "'s record drift apart";
  std::vector<std::string> Handlers;
  for (const Copy *Kept : C.Who.Copies)
    for (const Pattern &P : Kept->Handlers) Handlers.push_back(P.Text);
  F.Remedy = Handlers.empty() ? "declare the handlers of this copy" : "change the copy only in " + listed(Handlers);
  F.Remedy += C.Who.Of->Instead.empty() ? ", when the owner's event arrives; to change the data itself, ask " + C.Who.Of->Owner.Text
                                        : ", when the owner's event arrives; to change the data itself: " + C.Who.Of->Instead;
  return F;
}

extern const Check copy_write{Severity::Error, check};

} // namespace ssot
