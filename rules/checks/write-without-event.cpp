// The owner changes the golden record on a way that neither publishes one of its events nor writes its outbox. Only
// with `publish-on`, and only where the whole way is known.
#include "rules/say.h"

namespace ssot {

/// Whether the entity wants to hear of this operation. An upsert is either of its halves.
static bool announced(const Entity &E, Operation Op) {
  auto Has = [&E](Operation O) { return llvm::is_contained(E.PublishOn, O); };
  return Has(Op) || (Op == Operation::Upsert && (Has(Operation::Insert) || Has(Operation::Update)));
}

static bool tells(const Case &C, const Resource &R) {
  bool IsEvent = R.Kind == ResourceKind::Event;
  Answer A = C.Owns.ask({C.What.Service, IsEvent ? Operation::Publish : Operation::Insert, R});
  return A.Of == C.Who.Of && (IsEvent || A.IsOutbox);
}

static std::optional<Finding> check(const Case &C) {
  bool Golden = C.What.Write && C.stores() && C.owned() && !C.strangers() && C.Who.As == Answer::Role::Owner &&
                !C.Who.IsOutbox && !C.Who.CopyOf && !C.Who.SnapshotOf;
  if (!Golden || !C.What.Companions || !announced(*C.Who.Of, C.What.Op)) return std::nullopt;
  bool Silent = llvm::any_of(*C.What.Companions, [&C](const std::vector<Resource> &Way) {
    return llvm::none_of(Way, [&C](const Resource &R) { return tells(C, R); });
  });
  if (!Silent) return std::nullopt;

  Finding F = accuse(C, Severity::Warning);
  F.Message =
      serviceDoes(C) + ofEntity(C) + " and tells nobody: there is a way on which none of its events is published";
  std::vector<std::string> Events, Outbox;
  for (const Event &E : C.Who.Of->Events)
    Events.push_back(!E.Name.empty() ? E.Name : !E.Type.empty() ? E.Type : E.Topic);
  for (const Table &T : C.Who.Of->Outbox) Outbox.push_back(T.Name);
  if (!Outbox.empty()) F.Message += " and no row goes into " + listed(Outbox);
  F.Remedy = Outbox.empty() ? "publish " + listed(Events) + " after the change"
                            : "insert the event into " + listed(Outbox) + " in the same transaction";
  return F;
}

extern const Check write_without_event{Severity::Warning, check};

} // namespace ssot
