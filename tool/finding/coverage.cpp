// Counting of writes; see the header.
#include "finding/coverage.h"
#include <map>

namespace ssot {

void countWrites(Coverage &C, const std::vector<OwnedAccess> &Accesses) {
  // A write is a sink with an operation on a resource; of several services' views of it the least certain one counts.
  std::map<std::tuple<Location, Operation, std::string>, Resolution> Writes;
  for (const auto &[A, Entity, Owner] : Accesses) {
    if (!A.Write) continue;
    auto [At, New] = Writes.try_emplace({A.At.Where, A.Op, canonicalName(A.What)}, A.How);
    if (!New) At->second = std::max(At->second, A.How);
  }
  C.Writes = {};
  for (const auto &[Which, How] : Writes) {
    ++C.Writes.Total;
    switch (How) {
    case Resolution::Resolved:
      ++C.Writes.Resolved;
      break;
    case Resolution::Partial:
      ++C.Writes.Partial;
      break;
    case Resolution::Unresolved:
      ++C.Writes.Unresolved;
      break;
    }
  }
}

} // namespace ssot
