// The table of rules, made by the build from the folder rules/checks. In: nothing. Out: each rule's name, decision and
// page.
#ifndef SSOT_JUDGE_RULES_H
#define SSOT_JUDGE_RULES_H
#include "rules/check.h"

namespace ssot {

struct Rule {
  const char *Name;
  const Check *Decides;
  const char *Page;
};
llvm::ArrayRef<Rule> rules(); ///< by name

} // namespace ssot
#endif
