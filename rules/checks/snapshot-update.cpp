// A service changes its snapshot after it was written. Inserting and, for retention, deleting are fine.
#include "rules/say.h"

namespace ssot {

static std::optional<Finding> check(const Case &C) {
  if (!C.owned() || C.Who.As != Answer::Role::Snapshot) return std::nullopt;
  if (C.What.Op != Operation::Update && C.What.Op != Operation::Upsert) return std::nullopt;
  Finding F = accuse(C);
  F.Message =
      serviceDoes(C) + ", its snapshot" + ofEntity(C) + ", which says how things were at that moment and never changes";
  F.Remedy = "insert a new snapshot and leave the old one; where the current data is wanted, declare a copy kept in "
             "step by the owner's events, or ask " +
             C.Who.Of->Owner.Text;
  return F;
}

extern const Check snapshot_update{Severity::Error, check};

} // namespace ssot
