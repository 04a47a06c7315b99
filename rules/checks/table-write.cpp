// A non-owner changes a table, collection or key, or a column or row of it that another entity owns.
#include "rules/say.h"

namespace ssot {

static std::optional<Finding> check(const Case &C) {
  if (!C.What.Write || !C.stores() || !C.strangers()) return std::nullopt;
  Finding F = accuse(C);
  F.Remedy = rightWay(C);
  if (!C.Who.ForeignColumns.empty()) {
    F.Columns = C.Who.ForeignColumns;
    F.Message = serviceDoes(C, F.Columns) + ", which " + (F.Columns.size() == 1 ? "belongs" : "belong") + " to" +
                llvm::StringRef(ofEntity(C)).drop_front(3).str() + ": " + ownerOwns(C);
  } else if (C.Who.RowsForeign) {
    F.Message = serviceDoes(C) + ", whose rows are a matter" + ofEntity(C) + ": " + ownerOwns(C);
  } else {
    F.Message = serviceDoes(C) + ofEntity(C) + ", but " + ownerOwns(C);
  }
  return F;
}

extern const Check table_write{Severity::Error, check};

} // namespace ssot
