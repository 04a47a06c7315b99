// Effects as one line, so that a test reads as a table: "update customers(email); insert log | orders | ok".
#ifndef SSOT_TESTS_SQL_BRIEF_H
#define SSOT_TESTS_SQL_BRIEF_H
#include "sql/sql.h"
#include "llvm/ADT/StringExtras.h"

namespace ssot::sql {

inline std::string brief(const Effects &E) {
  std::vector<std::string> Writes;
  for (const Write &W : E.Writes)
    Writes.push_back(W.Op + " " + W.Table + (W.ColumnsKnown ? "(" + llvm::join(W.Columns, ",") + ")" : "") +
                     (W.Temporary ? " temporary" : ""));
  std::string How = E.How == Parse::Ok ? "ok" : E.How == Parse::Partial ? "partial" : "unknown";
  return llvm::join(Writes, "; ") + " | " + llvm::join(E.Reads, ", ") + " | " + How;
}

inline std::string brief(Dialect D, llvm::StringRef Text) {
  return brief(analyse(Text, D));
}

} // namespace ssot::sql
#endif
