// The page of a rule: its manual, what `explain` prints and the help that SARIF and editors show. Made from
// rules/checks/<rule>.md at build time. Knows no rule.
#ifndef SSOT_FINDING_RULE_PAGE_H
#define SSOT_FINDING_RULE_PAGE_H
#include "base/diagnostic.h"

namespace ssot {

struct RulePage {
  std::string Rule;                 ///< `ssot-table-write`
  std::string Title;                ///< the first sentence, without Markdown
  std::string Markdown;             ///< the whole page
  Severity Level = Severity::Error; ///< where the manifest's policy does not say otherwise
};

} // namespace ssot
#endif
