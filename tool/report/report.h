// Findings to bytes. In: a Report, complete and plain. Out: text in one of the formats of formats.def; the same Report
// gives the same bytes on every machine. Knows neither the program that was analysed nor the manifest: whatever a
// reader should learn stands in the finding.
#ifndef SSOT_REPORT_REPORT_H
#define SSOT_REPORT_REPORT_H
#include "finding/coverage.h"
#include "finding/finding.h"
#include "finding/rule_page.h"
#include "llvm/Support/raw_ostream.h"

namespace ssot {

struct Report {
  std::string ToolVersion;
  std::vector<Finding> Findings;                    ///< in their final order, suppressed ones included
  std::optional<std::vector<OwnedAccess>> Accesses; ///< of `ssot-lint accesses` only, in their final order
  Coverage Seen;
  std::vector<RulePage> Rules; ///< every rule of the tool, for formats that carry help
};

struct Style {
  bool Color = false; ///< text only
};

struct Format {
  llvm::StringLiteral Name, About;
  void (*Write)(const Report &, const Style &, llvm::raw_ostream &);
};
llvm::ArrayRef<Format> formats();
const Format *formatNamed(llvm::StringRef Name); ///< null: there is none

#define SSOT_FORMAT(Name, Function, About) void Function(const Report &, const Style &, llvm::raw_ostream &);
#include "report/formats.def"
#undef SSOT_FORMAT

/// One finding at length, as `explain FINGERPRINT` shows it: what text shows, and the page of its rule where Page is
/// given.
void writeOne(const Finding &F, const RulePage *Page, const Style &S, llvm::raw_ostream &OS);

} // namespace ssot
#endif
