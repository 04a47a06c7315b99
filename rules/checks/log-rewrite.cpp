// An append-only table is updated, deleted from, overwritten or emptied, be it by its owner.
#include "rules/say.h"

namespace ssot {

static bool rewrites(Operation Op) {
  return Op == Operation::Update || Op == Operation::Delete || Op == Operation::Upsert || Op == Operation::Truncate;
}

static std::optional<Finding> check(const Case &C) {
  bool Log = C.owned() && C.Who.Entry && C.Who.Entry->AppendOnly && !C.Who.CopyOf && !C.Who.SnapshotOf;
  if (!Log || !rewrites(C.What.Op) || C.strangers()) return std::nullopt;
  Finding F = accuse(C);
  F.Message = serviceDoes(C) + ofEntity(C) +
              ", which is append-only: what is written there is never changed, not even by its owner";
  F.Remedy = !C.Who.Of->Instead.empty() ? C.Who.Of->Instead : "insert an entry that corrects or cancels the old one";
  return F;
}

extern const Check log_rewrite{Severity::Error, check};

} // namespace ssot
