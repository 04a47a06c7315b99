// A service changes its copy of another service's data on a way that does not come through one of the copy's handlers,
// or through one that handles another event.
#include "rules/say.h"

namespace ssot {

/// The entity whose event this is; null: nobody's that we know.
static const Entity *entityOf(const Case &C, const std::string &Event) {
  Resource What{ResourceKind::Event, Event, "", "", ""};
  return C.Owns.ask({C.What.Service, Operation::Consume, What}).Of;
}

static bool hasCopy(const Entity *E, const Copy *Kept) {
  return E && llvm::any_of(E->Copies, [Kept](const Copy &C) { return &C == Kept; });
}

/// Whether a step is in a handler that keeps this copy in step. One that a library calls for other entities' events
/// alone is none, whatever the manifest calls it.
static bool keepsInStep(const Case &C, const Copy *Kept, const PathStep &Step) {
  if (anyMatches(Kept->Rebuild, Step.Function)) return true;
  llvm::ArrayRef<std::string> Events = C.eventsOf(Step);
  bool Ours = llvm::any_of(Events, [&](const std::string &E) { return hasCopy(entityOf(C, E), Kept); });
  bool Others = !Events.empty() && llvm::all_of(Events, [&](const std::string &E) {
    const Entity *Of = entityOf(C, E);
    return Of && !hasCopy(Of, Kept);
  });
  return Ours || (anyMatches(Kept->Handlers, Step.Function) && !Others);
}

/// `shop::order::onPlaced handles `OrderPlaced`, which is no event of Customer`: the handler of a wrong event on a way.
static std::string wrongHandler(const Case &C, const std::vector<PathStep> &Way) {
  for (const PathStep &Step : Way)
    if (llvm::ArrayRef<std::string> Events = C.eventsOf(Step); !Events.empty())
      return Step.Function + " handles " + listed(Events) + ", which is no event of " + C.Who.Of->Name;
  return "";
}

static std::optional<Finding> check(const Case &C) {
  // The shape of the copy is its keeper's own business; only its content follows the owner.
  if (!C.What.Write || C.What.Op == Operation::Ddl || !C.owned() || C.Who.As != Answer::Role::Copy) return std::nullopt;
  // One table may be the copy of several entities; the handlers of each may change it.
  const auto *Around = wayAround(C.What, [&C](const PathStep &Step) {
    return llvm::any_of(C.Who.Copies, [&](const Copy *Kept) { return keepsInStep(C, Kept, Step); });
  });
  if (!Around) return std::nullopt;

  Finding F = accuse(C);
  F.Path = *Around;
  F.Owner = {};
  if (const Service *S = C.Owns.service(C.Who.Of->Owner.Text)) F.Owner = {S->Name, S->Team, S->Contact};
  std::string Wrong = wrongHandler(C, *Around);
  F.Message = serviceDoes(C) + ", its copy" + ofEntity(C) + ", ";
  F.Message += Wrong.empty() ? "on a way that does not come through one of the copy's handlers"
                             : "for the wrong event: " + Wrong;
  F.Message += "; the copy and " + C.Who.Of->Owner.Text + "'s record drift apart";
  std::vector<std::string> Handlers;
  for (const Copy *Kept : C.Who.Copies)
    for (const Pattern &P : Kept->Handlers) Handlers.push_back(P.Text);
  F.Remedy = Handlers.empty() ? "declare the handlers of this copy" : "change the copy only in " + listed(Handlers);
  F.Remedy += C.Who.Of->Instead.empty()
                  ? ", when the owner's event arrives; to change the data itself, ask " + C.Who.Of->Owner.Text
                  : ", when the owner's event arrives; to change the data itself: " + C.Who.Of->Instead;
  return F;
}

extern const Check copy_write{Severity::Error, check};

} // namespace ssot
